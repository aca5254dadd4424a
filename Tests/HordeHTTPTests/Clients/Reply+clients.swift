import HTTPTypes
import Testing

@testable import HordeHTTP

extension Reply {
    /// Checks what clients read of a status without a look whether it is there.
    ///
    /// Nothing may be missing or null, and these numbers must be integers.
    func expectReadableStatus(_ location: SourceLocation = #_sourceLocation) {
        #expect(status == 200, sourceLocation: location)
        for name in [
            "finished", "processing", "restarted", "waiting", "wait_time", "queue_position",
        ] {
            #expect(self[name]?.integer != nil, "\(name)", sourceLocation: location)
        }
        for name in ["done", "faulted", "is_possible"] {
            #expect(self[name]?.truth != nil, "\(name)", sourceLocation: location)
        }
        #expect(self["kudos"]?.integer != nil, "\(text)", sourceLocation: location)
        #expect(self["generations"]?.count != nil, sourceLocation: location)
        #expect(
            self["message"] == nil, "Kobold Lite takes it for an error", sourceLocation: location)
    }

    /// Checks what workers read of a pop without a job; each of the keys is read without a look.
    func expectNoJob(_ location: SourceLocation = #_sourceLocation) {
        #expect(status == 200, sourceLocation: location)
        #expect(self["id"] == .null, sourceLocation: location)
        #expect(self["ids"]?.count == 0, sourceLocation: location)
        #expect(self["softprompt"] == .null, sourceLocation: location)
        #expect(self["payload"]?.names.isEmpty == false, sourceLocation: location)
        guard case .object = self["skipped"] else {
            Issue.record("\(text)", sourceLocation: location)
            return
        }
    }

    /// Checks that a browser shows the answer to a page of another site.
    func expectReadableByPages(_ location: SourceLocation = #_sourceLocation) {
        #expect(headers[.allowOrigin] == "*", "\(status)", sourceLocation: location)
        for method in ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] {
            #expect(
                list(.allowMethods).contains(method.lowercased()), sourceLocation: location)
        }
        for name in ["apikey", "client-agent", "content-type", "x-fields"] {
            #expect(list(.allowHeaders).contains(name), sourceLocation: location)
        }
    }
}
