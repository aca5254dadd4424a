import ArgumentParser
import Foundation
import HordeBridge

/// The end of the program with a sentence on standard error and a documented exit code.
struct Failure: Error {
    /// Exit codes beside 0; the argument parser, too, uses 64 for a wrong command line.
    enum Code: Int32 {
        /// The command line does not say enough.
        case usage = 64
        /// Nothing answers.
        case unavailable = 69
        /// Anything else went wrong.
        case program = 70
        /// The horde refuses this key or worker.
        case refused = 77
        /// An option has a missing or wrong value, or no horde is at its address.
        case configuration = 78
    }

    let code: Code
    let sentence: String

    init(_ code: Code, _ sentence: String) {
        self.code = code
        self.sentence = sentence
    }

    /// Sorts an error.
    init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as BridgeConfigurationError: self.init(.configuration, error.description)
        case let error as BridgeMisfit: self.init(.configuration, error.description)
        case let error as BridgeRefusal: self.init(.refused, error.description)
        default: self.init(.program, "The bridge ended with \(type(of: error)).")
        }
    }

    /// The exit code, after the sentence was written.
    func told() -> ExitCode {
        FileHandle.standardError.write(Data("horde-bridge: \(sentence)\n".utf8))
        return ExitCode(code.rawValue)
    }
}
