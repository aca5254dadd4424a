/// Cuts server-sent events into their data, whatever way the bytes arrive.
///
/// | bytes | data |
/// |---|---|
/// | `event: message`, `data: {"token": "a"}`, an empty line | `{"token": "a"}` |
/// | `: ping`, an empty line | nothing |
/// | `data: a`, `data: b`, an empty line | `a` and `b` with a line break between |
/// | `data: a` and the end of the connection | nothing |
struct ServerSentEvents: Sendable {
    private var line: [UInt8] = []
    private var data: [String] = []

    /// Takes bytes and answers the data of the events that they complete.
    mutating func take(_ bytes: some Sequence<UInt8>) -> [String] {
        var complete: [String] = []
        for byte in bytes {
            guard byte == UInt8(ascii: "\n") else {
                line.append(byte)
                continue
            }
            if line.last == UInt8(ascii: "\r") { line.removeLast() }
            if let event = endLine() { complete.append(event) }
            line.removeAll(keepingCapacity: true)
        }
        return complete
    }

    /// Takes the present line; the data of the event when the line ends one that has any.
    private mutating func endLine() -> String? {
        guard !line.isEmpty else {
            defer { data = [] }
            return data.isEmpty ? nil : data.joined(separator: "\n")
        }
        let prefix = Array("data:".utf8)
        guard line.starts(with: prefix) else { return nil }
        var value = line.dropFirst(prefix.count)
        if value.first == UInt8(ascii: " ") { value.removeFirst() }
        data.append(String(decoding: value, as: UTF8.self))
        return nil
    }
}
