import Testing

/// Each rule about source text finds what it forbids, and only that.
struct SourceRuleTests {
    @Test(arguments: [
        "import Foundation", "import struct Foundation.Date", "import Synchronization",
        "func a() async {}", "await a()", "let t = Task { }", "let x: Double = 1",
        "let x = Float(1)", "let d = Date()", "let u = UUID()", "let r = Int.random(in: 0..<9)",
        "let t = clock.now",
        "a.hashValue", "print(a)", "list.shuffled()", #"let s = "\(UUID())""#,
    ])
    func corePurityFinds(_ snippet: String) {
        let repository = Repository("Sources/HordeCore/Bad.swift", snippet)
        #expect(CorePurityRule().findings(in: repository).count == 1)
    }

    @Test(arguments: [
        "import Collections", "public import OrderedCollections", "// async Date() Double",
        #"let s = "print(Double)""#, "func print(_ x: Int) {}", "func decide(at now: Timestamp) {}",
        "struct Task2 {}", "let randomness = seed.next()",
    ])
    func corePurityAllows(_ snippet: String) {
        let repository = Repository("Sources/HordeCore/Good.swift", snippet)
        #expect(CorePurityRule().findings(in: repository).isEmpty)
    }

    @Test func corePurityLetsTheServiceWaitButNotImportFoundation() {
        let service = "Sources/HordeCore/Service/S.swift"
        let waiting = Repository(service, "import _Concurrency\nfunc a() async { await b() }")
        #expect(CorePurityRule().findings(in: waiting).isEmpty)
        let foundation = Repository(service, "import Foundation")
        #expect(CorePurityRule().findings(in: foundation).count == 1)
    }

    @Test(arguments: [
        ("HordeHTTP", "HordeStore"), ("HordeStore", "HordeHTTP"), ("HordeCore", "HordeHTTP"),
        ("HordeBridge", "GRDB"), ("horde-server", "GRDB"),
    ])
    func moduleBoundaryFinds(target: String, module: String) {
        let path = "Sources/\(target)/Wire/Bad.swift"
        let bad = Repository(path, "public import \(module)")
        #expect(ModuleBoundaryRule().findings(in: bad).count == 1)
        let good = Repository(path, "import Logging // not import \(module)")
        #expect(ModuleBoundaryRule().findings(in: good).isEmpty)
    }

    @Test(arguments: [
        "let a = try! b()", "let a = b as! C", "fatalError()", "// TODO: later", "/* FIXME */",
        "struct A {}\nextension A: @unchecked Sendable {}",
    ])
    func hazardsAreFound(_ snippet: String) {
        let repository = Repository("Sources/HordeHTTP/Bad.swift", snippet)
        #expect(HazardRule().findings(in: repository).count == 1)
    }

    @Test(arguments: [
        "let a = try b()", "let a = try? b() as? C", #"fatalError("The sum is not zero.")"#,
        "// The lock guards it.\nextension A: @unchecked Sendable {}", #"let a = "TODO try!""#,
    ])
    func hazardsAreOnlyHazards(_ snippet: String) {
        let repository = Repository("Sources/HordeHTTP/Good.swift", snippet)
        #expect(HazardRule().findings(in: repository).isEmpty)
    }

    @Test(arguments: ["max_content_length", "kudos_details", "worker_name", "transfered"])
    func wireSpellingsAreFound(_ spelling: String) {
        for text in ["let a = \"\(spelling)\"", "enum E: String { case \(spelling) }"] {
            for module in ["HordeCore", "HordeStore"] {
                let repository = Repository("Sources/\(module)/Bad.swift", text)
                #expect(WireSpellingRule().findings(in: repository).count == 1)
            }
            let wire = Repository("Sources/HordeHTTP/Wire/Good.swift", text)
            #expect(WireSpellingRule().findings(in: wire).isEmpty)
        }
    }
}
