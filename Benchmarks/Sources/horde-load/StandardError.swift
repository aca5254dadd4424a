import Foundation

/// Where failures are told.
enum StandardError {
    static func write(_ line: String) {
        FileHandle.standardError.write(Data("\(line)\n".utf8))
    }
}

/// Ends the process as one that failed.
func exitWithFailure() -> Never {
    exit(1)
}
