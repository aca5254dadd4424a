extension RequestQueue {
    /// More pairs of a worker and a model than this have no lanes of their own.
    private static let pairs = 16

    /// The lanes of a request that names these models and workers.
    ///
    /// One that names very many of both lies with those that name no worker; who opens it there
    /// looks closer anyway.
    static func lanes(for models: [String], workers: [WorkerID] = []) -> [LaneKey] {
        if liesByWorker(models, workers) { return [.all] + named(workers, models) }
        return models.isEmpty ? [.all, .any] : [.all] + models.map { .model($0) }
    }

    /// The trace of a worker that offers these models.
    func trace(of models: [String]) -> ModelTrace {
        ModelTrace(models.compactMap { number(of: .model($0)) })
    }

    /// True when a request lies in lanes of the workers that it names.
    static func liesByWorker(_ models: [String], _ workers: [WorkerID]) -> Bool {
        !workers.isEmpty && workers.count * max(1, models.count) <= pairs
    }

    private static func named(_ workers: [WorkerID], _ models: [String]) -> [LaneKey] {
        workers.flatMap { worker -> [LaneKey] in
            models.isEmpty
                ? [.named(worker, model: nil)] : models.map { .named(worker, model: $0) }
        }
    }
}

extension Worker {
    /// The lanes of the queue that it looks at.
    var lanes: [LaneKey] {
        [.any] + offer.models.map { .model($0) } + ownLanes
    }

    /// The lanes of the requests that name it.
    var ownLanes: [LaneKey] {
        [.named(id, model: nil)] + offer.models.map { .named(id, model: $0) }
    }

    /// What it can do, as far as that does not depend on others; a request that needs more does
    /// not suit.
    var limits: Needs {
        Needs(length: offer.maximumLength, context: offer.maximumContextLength, wishes: .max)
    }
}
