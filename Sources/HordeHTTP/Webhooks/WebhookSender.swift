/// Makes one call: the port that the network implements.
protocol WebhookSender: Sendable {
    /// Sends a notice once.
    ///
    /// - Returns: what came of it; a failure is worth another try unless it says otherwise.
    func send(_ notice: WebhookNotice) async -> WebhookResult
}
