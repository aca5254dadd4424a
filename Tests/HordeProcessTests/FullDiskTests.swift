import Foundation
import HordeCore
import Testing

extension ProcessTests {
    /// The disk is full for a while.
    @Suite
    struct FullDiskTests {
        private static let model = "tester-21B"
        private static let count = 20

        @Test(
            .enabled("Only root can mount a small disk.") { SmallDisk.isPossible },
            .timeLimit(.minutes(2)))
        func `Nothing that was answered is lost, and work goes on with room`() async throws {
            let disk = try SmallDisk(megabytes: 8)
            let data = disk.path + "/data"
            let horde = try await RunningHorde(in: data, ["--set", "commit-patience=300ms"])
            let payer = try await horde.makeUser("payer")
            let owner = try await horde.makeUser("owner")
            _ = try await horde.request(
                "Once", key: payer.key, count: Self.count, models: [Self.model])
            let jobs = try await horde.pop(
                "small-disk", key: owner.key, model: Self.model, count: Self.count)
            try #require(jobs.count == Self.count)

            var acknowledged = try await deliverUntilRefused(jobs, to: horde, as: owner)
            #expect(acknowledged.count == 5)
            try disk.fill()
            let refused = try await deliverUntilRefused(
                jobs.filter { acknowledged[$0] == nil }, to: horde, as: owner, limit: Self.count)
            #expect(refused.count < Self.count - 5, "The disk was not full.")
            acknowledged.merge(refused) { $1 }
            try await refuses(horde, payer: payer, owner: owner)
            disk.empty()
            for job in jobs where acknowledged[job] == nil {
                acknowledged[job] = try await deliverWithPatience(job, to: horde, as: owner)
            }
            let total = acknowledged.values.reduce(.zero, +)
            #expect(total == Kudos(Int64(Self.count)))
            try await check(acknowledged, total, payer: payer, owner: owner, on: horde, data)
            #expect(await horde.stop() == .exited(0))

            let again = try await RunningHorde(in: data)
            try await check(acknowledged, total, payer: payer, owner: owner, on: again, data)
            #expect(await again.stop() == .exited(0))
        }

        @Test(
            .enabled("Only root can mount a small disk.") { SmallDisk.isPossible },
            .timeLimit(.minutes(2)))
        func `A kill while the disk is full loses nothing that was answered`() async throws {
            let disk = try SmallDisk(megabytes: 8)
            let data = disk.path + "/data"
            let horde = try await RunningHorde(in: data, ["--set", "commit-patience=300ms"])
            let payer = try await horde.makeUser("payer")
            let owner = try await horde.makeUser("owner")
            _ = try await horde.request(
                "Once", key: payer.key, count: Self.count, models: [Self.model])
            let jobs = try await horde.pop(
                "small-disk", key: owner.key, model: Self.model, count: Self.count)
            var acknowledged = try await deliverUntilRefused(jobs, to: horde, as: owner)
            try disk.fill()
            acknowledged.merge(
                try await deliverUntilRefused(
                    jobs.filter { acknowledged[$0] == nil }, to: horde, as: owner,
                    limit: Self.count)
            ) { $1 }
            horde.program.signal(SIGKILL)
            #expect(await horde.program.end() == .killed(SIGKILL))
            disk.empty()

            let again = try await RunningHorde(in: data)
            let total = acknowledged.values.reduce(.zero, +)
            try await check(acknowledged, total, payer: payer, owner: owner, on: again, data)
            #expect(await again.stop() == .exited(0))
        }

        @Test(
            .enabled("Only root can mount a small disk.") { SmallDisk.isPossible },
            .timeLimit(.minutes(2)))
        func `A stop while the disk is full ends in time`() async throws {
            let disk = try SmallDisk(megabytes: 8)
            let data = disk.path + "/data"
            let horde = try await RunningHorde(in: data)
            let payer = try await horde.makeUser("payer")
            let owner = try await horde.makeUser("owner")
            _ = try await horde.request(
                "Once", key: payer.key, count: Self.count, models: [Self.model])
            let jobs = try await horde.pop(
                "small-disk", key: owner.key, model: Self.model, count: Self.count)
            let acknowledged = try await deliverUntilRefused(jobs, to: horde, as: owner)
            try disk.fill()
            let job = try #require(jobs.last)
            async let pending = try? horde.deliver("abcd", for: job, key: owner.key)
            _ = await horde.program.complaints.line { $0.contains("cannot be written") }
            let clock = ContinuousClock()
            let start = clock.now
            #expect(await horde.stop() == .exited(0), "\(horde.program.complaints.text)")
            #expect(clock.now - start < .seconds(10))
            #expect(await pending?.status != 200)
            disk.empty()

            let again = try await RunningHorde(in: data)
            let total = acknowledged.values.reduce(.zero, +)
            try await check(acknowledged, total, payer: payer, owner: owner, on: again, data)
            #expect(await again.stop() == .exited(0))
        }

        /// Delivers one token a job until the server refuses or `limit` were taken.
        ///
        /// - Returns: what was answered with 200.
        private func deliverUntilRefused(
            _ jobs: [String], to horde: RunningHorde, as owner: RunningHorde.Member, limit: Int = 5
        ) async throws -> [String: Kudos] {
            var acknowledged: [String: Kudos] = [:]
            for job in jobs.prefix(limit) {
                let answer = try await horde.deliver("abcd", for: job, key: owner.key)
                guard answer.status == 200 else {
                    #expect(answer.status == 503, "\(answer.text)")
                    #expect(answer.json["rc"].string?.isEmpty == false)
                    break
                }
                acknowledged[job] = answer.json["reward"].kudos
            }
            return acknowledged
        }

        /// Delivers until there is room; a delivery that was pending is then found done.
        private func deliverWithPatience(
            _ job: String, to horde: RunningHorde, as owner: RunningHorde.Member
        ) async throws -> Kudos {
            while true {
                let answer = try await horde.deliver("abcd", for: job, key: owner.key)
                if answer.status == 503 { continue }
                #expect(
                    answer.status == 200 || answer.json["rc"] == "DuplicateGen", "\(answer.text)")
                return try #require(answer.json["reward"].kudos, "\(answer.text)")
            }
        }

        /// While facts cannot be written, durable changes are refused with a code, and no worker
        /// gets a job whose payment could not be kept.
        private func refuses(
            _ horde: RunningHorde, payer: RunningHorde.Member, owner: RunningHorde.Member
        ) async throws {
            let answer = try await horde.probe.send(
                "PUT", "/api/horde/v1/modes", key: RunningHorde.administratorKey,
                body: ["registration": "closed"])
            #expect(answer.status == 503)
            #expect(answer.json["rc"] == "StorageUnavailable", "\(answer.text)")
            let modes = try await horde.probe.send("GET", "/api/horde/v1/modes")
            #expect(modes.json["registration"] == "open")
            _ = try await horde.request("Once", key: payer.key, models: [Self.model])
            let jobs = try await horde.pop("small-disk", key: owner.key, model: Self.model)
            #expect(jobs.isEmpty)
            let line = await horde.program.complaints.line { $0.contains("cannot be written") }
            #expect(line != nil)
        }

        private func check(
            _ acknowledged: [String: Kudos], _ total: Kudos, payer: RunningHorde.Member,
            owner: RunningHorde.Member, on horde: RunningHorde, _ directory: String
        ) async throws {
            let payments = try LedgerFile(directory: directory).payments()
            #expect(payments.count == acknowledged.count)
            for (job, reward) in acknowledged {
                #expect(payments[LedgerFile.name(of: job)] == [reward])
            }
            #expect(try await horde.balance(of: owner.id) == total)
            #expect(try await horde.balance(of: payer.id) == -total)
            try await horde.verify()
        }
    }
}
