import NIOCore

/// What one connection does, over and over.
protocol Script: Sendable {
    /// The names of the requests of a round, in order.
    var steps: [String] { get }

    /// The request of a round with this number, which sees the answers to those before.
    ///
    /// - Throws: ``LoadFailure`` when an answer is not what it should be.
    mutating func ask(_ step: Int) throws(LoadFailure) -> Ask

    /// Takes the answer to a request.
    mutating func take(_ answer: ByteBuffer, to step: Int) throws(LoadFailure)
}

/// The same request over and over.
struct SameRequest: Script {
    let name: String
    let request: Ask

    var steps: [String] { [name] }

    func ask(_ step: Int) -> Ask { request }

    func take(_ answer: ByteBuffer, to step: Int) {}
}

/// Accounts are made one after another.
struct AccountMaker: Script {
    let administrator: String
    /// The keys of the accounts so far.
    private(set) var keys: [String] = []

    var steps: [String] { ["account"] }

    init(administrator: String) {
        self.administrator = administrator
    }

    func ask(_ step: Int) -> Ask {
        .post(
            "/api/horde/v1/users", #"{"name":"load\#(keys.count)"}"#, key: administrator,
            status: 201)
    }

    mutating func take(_ answer: ByteBuffer, to step: Int) throws(LoadFailure) {
        keys.append(try answer.text(of: "api_key"))
    }
}

extension ByteBuffer {
    /// The text of the first member of this name, if it has no escapes in it.
    func text(of member: String) throws(LoadFailure) -> String {
        let text = String(buffer: self)
        let parts = text.split(separator: "\"\(member)\":\"", maxSplits: 1)
        guard parts.count == 2, let value = parts[1].split(separator: "\"").first else {
            throw LoadFailure("There is no \(member) in the answer \(text.prefix(300)).")
        }
        return String(value)
    }
}
