import HordeCore
import Testing

/// What a policy may not be is told before a horde is made with it, by the names of its fields.
@Suite
struct PolicyFaultTests {
    @Test
    func `The presets are valid`() throws {
        #expect(HordePolicy.friends.faults.isEmpty)
        #expect(HordePolicy.public.faults.isEmpty)
        #expect(try HordePolicy.public.validated() == .public)
    }

    @Test(arguments: PolicyBreach.all)
    func `A field out of its range is named`(_ breach: PolicyBreach) throws {
        for (index, act) in breach.acts.enumerated() {
            var policy = HordePolicy.friends
            act(&policy)
            let fault = try #require(policy.faults.first, "\(breach.field), value \(index)")
            #expect(policy.faults.count == 1)
            #expect(fault.fields == [breach.field])
            #expect(fault.message.hasPrefix("\(breach.field) is "), "\(fault.message)")
            #expect(throws: InvalidPolicy(faults: [fault])) { try policy.validated() }
        }
    }

    @Test
    func `Every field that can be wrong has a range`() {
        let fields = Mirror(reflecting: HordePolicy.friends).children
            .filter { !($0.value is Bool) }.compactMap(\.label)
        let ranged = PolicyCheck.all.map(\.fields).filter { $0.count == 1 }.flatMap(\.self)
        #expect(ranged == fields)
        #expect(PolicyBreach.all.map(\.field) == fields)
    }

    @Test
    func `Both ends of a range are within it`() {
        var policy = HordePolicy.friends
        policy.elderShare = PolicyBounds.elderShare.range.upperBound
        policy.trustAge = PolicyBounds.trustAge.range.lowerBound
        policy.minimumStanding = PolicyBounds.minimumStanding.range.lowerBound
        policy.validatedAgents = []
        policy.shortestJobLimit = policy.longestJobLimit
        #expect(policy.faults.isEmpty)
    }

    @Test
    func `Fields that do not fit together are named together`() {
        var policy = HordePolicy.friends
        policy.shortestJobLimit = .seconds(601)
        policy.requestLife = .seconds(7 * 3600)
        policy.vaultBytes = policy.promptBytes + policy.parameterBytes - 1
        policy.leastCreditTokens = 513
        #expect(
            policy.faults.map(\.fields) == [
                ["shortestJobLimit", "longestJobLimit"], ["requestLife", "longestRequestLife"],
                ["promptBytes", "parameterBytes", "vaultBytes"],
                ["leastCreditTokens", "mostCreditTokens"],
            ])
        for fault in policy.faults {
            for field in fault.fields { #expect(fault.message.contains(field)) }
        }
    }

    @Test
    func `All faults are told at once, in the order of the fields`() {
        var policy = HordePolicy.friends
        policy.reportersToPause = 0
        policy.elderShare = -1
        policy.promptBytes = .max
        policy.parameterBytes = .max
        policy.leastCreditTokens = 600
        let error = #expect(throws: InvalidPolicy.self) { try policy.validated() }
        #expect(
            error?.faults.map(\.fields) == [
                ["elderShare"], ["promptBytes"], ["parameterBytes"], ["reportersToPause"],
                ["leastCreditTokens", "mostCreditTokens"],
            ])
        #expect(
            error?.description.hasPrefix("elderShare is -1 but must be from 0 to 1000000. ")
                == true)
    }

    @Test
    func `No horde is made with a policy that cannot be`() async {
        await #expect(processExitsWith: .failure) {
            var policy = HordePolicy.friends
            policy.uptimeDivisorHundredths = 0
            _ = HordeState(policy: policy)
        }
    }
}
