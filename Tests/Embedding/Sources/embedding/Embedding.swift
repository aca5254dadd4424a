import HordeCore

/// Says what a text costs.
@main
struct Embedding {
    static func main() {
        let price = Kudos(centikudos: 270).scaled(by: 80, over: 21)
        print("80 tokens of a model with 2.7 billion parameters: \(price.centikudos) centikudos")
    }
}
