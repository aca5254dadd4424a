import HordeCore
import Testing

extension HordePolicy {
    /// The policy of friends with some figures changed, such as `openJobsPerUser=2`.
    init(golden words: [String]) throws {
        self = .friends
        for word in words {
            let parts = word.split(separator: "=")
            let value = try #require(parts.last.flatMap { Int($0) }, "\(word)")
            switch parts[0] {
            case "openJobsPerUser": openJobsPerUser = value
            case "promptBytes": promptBytes = value
            case "vaultBytes": vaultBytes = value
            case "workersPerUser": workersPerUser = value
            case "workersPerRequest": workersPerRequest = value
            case "modelsPerList": modelsPerList = value
            case "requiresCover": requiresCover = value != 0
            default: Issue.record("The policy has no figure \(word) here.")
            }
        }
    }
}
