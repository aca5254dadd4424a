/// The unit that waits are drawn in.
struct WaitUnit {
    /// The name.
    let name: String
    /// Its seconds.
    let seconds: Double

    /// The unit in which a wait is a handy number.
    init(for longest: Double) {
        if longest < 180 {
            (name, seconds) = ("seconds", 1)
        } else if longest < 3 * 3600 {
            (name, seconds) = ("minutes", 60)
        } else {
            (name, seconds) = ("hours", 3600)
        }
    }
}
