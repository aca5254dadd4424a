import Foundation

/// The text files of the repository, by path.
///
/// A value, so that a test of a rule can make a small wrong one.
struct Repository: Sendable {
    /// The text of each text file, by its path from the top.
    let texts: [String: String]
    /// The paths of all files and folders, text or not.
    let paths: Set<String>
    /// The Swift files, sorted by path.
    let swiftFiles: [SwiftFile]

    init(texts: [String: String], otherPaths: Set<String> = []) {
        self.texts = texts
        var paths = otherPaths.union(texts.keys)
        for path in paths {
            var folder = path[...]
            while let slash = folder.lastIndex(of: "/") {
                folder = folder[..<slash]
                paths.insert(String(folder))
            }
        }
        self.paths = paths
        self.swiftFiles = texts.filter { $0.key.hasSuffix(".swift") }
            .map { SwiftFile(path: $0.key, text: $0.value) }
            .sorted { $0.path < $1.path }
    }

    /// The documents that people read, sorted by path.
    var documents: [(path: String, text: String)] {
        texts.filter { $0.key.hasSuffix(".md") }
            .map { (path: $0.key, text: $0.value) }
            .sorted { $0.path < $1.path }
    }
}

extension Repository {
    /// The repository that this file belongs to.
    static let current = Repository(
        contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent())

    /// Reads a folder, without what builds leave in it.
    init(contentsOf root: URL) {
        var texts: [String: String] = [:]
        var others: Set<String> = []
        let prefix = root.standardizedFileURL.path(percentEncoded: false)
        let walker = FileManager.default.enumerator(
            at: root, includingPropertiesForKeys: [.isDirectoryKey])
        while let url = walker?.nextObject() as? URL {
            let name = url.lastPathComponent
            if name == ".git" || name.hasPrefix(".build") || name == "Package.resolved" {
                walker?.skipDescendants()
                continue
            }
            let full = url.standardizedFileURL.path(percentEncoded: false)
            let path = String(full.dropFirst(prefix.count).trimmingPrefix("/"))
            if (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true {
                continue
            } else if let text = try? String(contentsOf: url, encoding: .utf8) {
                texts[path] = text
            } else {
                others.insert(path)
            }
        }
        self.init(texts: texts, otherPaths: others)
    }
}
