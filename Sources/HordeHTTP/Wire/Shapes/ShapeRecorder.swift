import Synchronization

/// Takes note of what the reader of a body looks for, so that the description of the interface says
/// what is really read.
///
/// While there is a current one, ``SchemaReader`` and ``V1Reader`` read an empty object and tell it
/// of every field. See `Docs/Decisions/0035-shapes-are-recorded.md`.
final class ShapeRecorder: Sendable {
    /// The one that takes note now; nil when bodies are read in earnest.
    @TaskLocal static var current: ShapeRecorder?

    private let state = Mutex(BodyShape())

    /// What was noted so far.
    var shape: BodyShape { state.withLock { $0 } }

    /// The shape of the bodies that a function reads.
    ///
    /// - Parameter read: Reads a body; its faults say nothing here.
    static func shape(of read: (_ bytes: [UInt8]) throws -> Void) -> BodyShape {
        let recorder = ShapeRecorder()
        $current.withValue(recorder) { try? read(Array("{}".utf8)) }
        return recorder.shape
    }

    /// Notes what a field may hold, unless more is known of it than that it may be anything.
    func note(_ name: String, _ kind: FieldShape.Kind) {
        state.withLock { shape in
            var field = shape[name]
            if field.kind == .any { field.kind = kind }
            shape[name] = field
        }
    }

    /// Notes that a field must be there.
    func require(_ name: String) {
        state.withLock { $0[name].isRequired = true }
    }

    /// Notes how many entries a list may have.
    func limit(_ name: String, to count: Int) {
        state.withLock { $0[name].maximumCount = count }
    }

    /// Notes that a field may be null.
    func allowNull(_ name: String) {
        state.withLock { $0[name].isNullable = true }
    }
}
