/// Keeps the modules apart: calls go one way, and siblings do not know each other.
struct ModuleBoundaryRule: TidyRule {
    let title = "Modules import only what lies to their right"

    /// What the files of each target may not import.
    static let forbidden: [String: Set<String>] = [
        "HordeCore": ["HordeStore", "HordeHTTP", "HordeBridge"],
        "HordeStore": [
            "HordeHTTP", "HordeBridge", "Hummingbird", "AsyncHTTPClient", "NIOCore", "HTTPTypes",
        ],
        "HordeHTTP": ["HordeStore", "HordeBridge", "GRDB"],
        "HordeBridge": ["HordeStore", "HordeHTTP", "GRDB", "Hummingbird"],
        "horde-bridge": ["HordeStore", "HordeHTTP", "GRDB", "Hummingbird"],
        "horde-server": ["HordeBridge", "GRDB"],
    ]

    func findings(in repository: Repository) -> [Finding] {
        repository.swiftFiles.flatMap { file -> [Finding] in
            let parts = file.path.split(separator: "/")
            guard parts.count > 2, parts[0] == "Sources" else { return [] }
            let target = String(parts[1])
            let forbidden = Self.forbidden[target] ?? []
            return file.imports.filter { forbidden.contains($0.module) }
                .map { Finding(file.path, line: $0.line, "\(target) does not import \($0.module)") }
        }
    }
}
