/// Turns what a check saw into findings; no call, no clock.
public enum CheckWords {
    /// Options that could be read.
    public static func configuration(_ configuration: BridgeConfiguration) -> CheckFinding {
        let threads = configuration.settings.threads
        let jobs = threads == 1 ? "one job at a time" : "\(threads) jobs at a time"
        return CheckFinding(
            .configuration, .fine, "worker \"\(configuration.workerName)\", \(jobs)")
    }

    /// Options that could not be read.
    public static func configuration(_ error: BridgeConfigurationError) -> CheckFinding {
        CheckFinding(.configuration, .misconfigured, error.description)
    }

    /// Whether a horde answers, with its version.
    public static func horde(
        _ answer: Result<String, HordeFault>, at address: BaseAddress
    ) -> CheckFinding {
        switch answer {
        case .success(let version):
            return CheckFinding(.horde, .fine, "\(address.text), version \(version)")
        case .failure(let fault) where fault.isMisfit || fault.kind == .malformed:
            return CheckFinding(
                .horde, .misconfigured,
                "what answers at \(address.text) is no horde (\(fault.label)): check --horde-url.")
        case .failure(let fault):
            return CheckFinding(.horde, .unavailable, "\(address.text): \(fault.words)")
        }
    }

    /// Whether the horde knows the key, with the account.
    public static func key(_ answer: Result<HordeAccount, HordeFault>) -> CheckFinding {
        switch answer {
        case .success(let account) where account.isAnonymous:
            return CheckFinding(
                .key, .remark,
                "this is the anonymous key: nobody earns its kudos, and many hordes take no "
                    + "worker with it. Register with the horde for a key of your own.")
        case .success(let account):
            return CheckFinding(
                .key, .fine, "\(account.username), \(Columns.grouped(account.kudos)) kudos")
        case .failure(let fault) where fault.status == 401 || fault.status == 404:
            return CheckFinding(
                .key, .refused,
                "the horde does not know this API key: copy it again, or register for one.")
        case .failure(let fault) where fault.popMeaning == .refusal:
            return CheckFinding(.key, .refused, fault.advice)
        case .failure(let fault):
            return CheckFinding(.key, .unavailable, fault.words)
        }
    }

    /// Whether the back end can generate, with what it says of itself.
    ///
    /// - Parameters:
    ///   - answer: What it said.
    ///   - threads: Jobs at a time that its owner asks for.
    public static func backend(
        _ answer: Result<BackendDescription, BackendFault>, threads: Int = 1
    ) -> CheckFinding {
        switch answer {
        case .success(let description):
            let words = "has loaded \(Columns.visible(description.model))"
            guard let jobs = description.parallelJobs, jobs > 0, jobs != threads else {
                return CheckFinding(.backend, .fine, words)
            }
            let advice =
                jobs > threads
                ? "could serve \(jobs) jobs at a time (--threads)"
                : "serves \(jobs) at a time, so that \(threads) threads keep jobs waiting"
            return CheckFinding(.backend, .remark, "\(words), and \(advice).")
        case .failure(let fault):
            return CheckFinding(.backend, .unavailable, fault.words)
        }
    }

    /// How the timed generation went.
    public static func speed(
        _ answer: Result<GeneratedText, BackendFault>, in time: Duration
    ) -> CheckFinding {
        switch answer {
        case .success(let text):
            let tokens = GenerationSpeed.tokens(of: text)
            guard let speed = GenerationSpeed.perSecond(tokens: tokens, in: time) else {
                let words =
                    tokens == 0
                    ? "the back end generated nothing for a short prompt."
                    : "the back end is quicker than can be timed."
                return CheckFinding(.speed, .remark, words)
            }
            return CheckFinding(
                .speed, .fine,
                "about \(Columns.grouped(tokens)) tokens in \(Columns.seconds(time)), "
                    + "\(Columns.rate(speed)) tokens a second")
        case .failure(.busy):
            return CheckFinding(.speed, .remark, BackendFault.busy.words)
        case .failure(let fault):
            return CheckFinding(.speed, .unavailable, fault.words)
        }
    }

    /// What the worker would tell the horde.
    ///
    /// - Parameters:
    ///   - offer: What the worker offers.
    ///   - configuration: All options.
    ///   - fittingLength: Tokens that the back end generates in time, as far as one text tells.
    public static func offer(
        _ offer: WorkerOffer, _ configuration: BridgeConfiguration, fittingLength: Int? = nil
    ) -> CheckFinding {
        if let fittingLength, offer.maximumLength > fittingLength {
            return CheckFinding(
                .offer, .remark,
                "--max-length offers \(offer.maximumLength) tokens, of which about "
                    + "\(fittingLength) fit into the usual time of a job at this speed.")
        }
        let adult = configuration.servesNSFW ? "also" : "no"
        let models = Columns.visible(offer.models.joined(separator: ", "))
        return CheckFinding(
            .offer, .fine,
            "\(models), up to \(offer.maximumLength) tokens within a context of "
                + "\(offer.maximumContextLength), \(adult) requests not safe for work")
    }

    /// What the worker would earn.
    ///
    /// - Parameters:
    ///   - price: What a requester pays for a text of the greatest length, as the horde says.
    ///   - offer: What the worker offers.
    ///   - speed: Tokens a second; nil when it is not known.
    public static func earnings(
        _ price: Result<Double, HordeFault>, _ offer: WorkerOffer, speed: Double?
    ) -> CheckFinding {
        switch price {
        case .success(let price):
            let one =
                "about \(Columns.rate(price)) kudos for a text of \(offer.maximumLength) tokens"
            guard let speed else { return CheckFinding(.earnings, .remark, one) }
            let hour = GenerationSpeed.kudosPerHour(
                price: price, tokens: offer.maximumLength, speed: speed)
            return CheckFinding(
                .earnings, .fine,
                one + ", \(Columns.grouped(hour)) an hour while there is always a job")
        case .failure(let fault):
            return CheckFinding(
                .earnings, .remark, "the horde tells no price (\(fault.label)).")
        }
    }
}
