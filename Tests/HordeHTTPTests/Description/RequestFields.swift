/// What bodies may hold, written by hand, so that a field that is described without being read, or
/// read without being described, is seen.
enum RequestFields {
    private static let old = [
        "generate/async":
            "prompt api_key params models servers workers softprompts nsfw",
        "generate/sync":
            "prompt api_key params models servers workers softprompts nsfw",
        "generate/pop":
            "name model max_length max_context_length max_content_length api_key softprompts "
            + "priority_usernames",
        "generate/submit": "id api_key generation",
        "kudos/transfer": "username api_key amount",
    ]

    private static let new = [
        "POST /api/v2/generate/text/async":
            "prompt params models workers worker_blacklist trusted_workers slow_workers "
            + "validated_backends softprompt nsfw dry_run extra_slow_workers disable_batching "
            + "allow_downgrade style webhook proxied_account extra_source_images",
        "POST /api/v2/generate/text/pop":
            "name models max_length max_context_length max_content_length bridge_agent threads "
            + "amount priority_usernames softprompts nsfw blacklist require_upfront_kudos "
            + "extra_slow_worker wait",
        "POST /api/v2/generate/text/submit": "id generation state gen_metadata seed",
        "POST /api/v2/kudos/transfer": "username amount",
        "POST /api/v2/kudos/award": "username amount",
        "PUT /api/v2/status/modes": "maintenance_mode invite_only_mode raid_mode",
        "PUT /api/v2/users/{id}":
            "kudos monthly_kudos usage_multiplier concurrency worker_invited moderator trusted "
            + "flagged customizer vpn service education special deleted reset_suspicion "
            + "admin_comment public_workers username contact generate_proxy_passkey undelete",
        "PUT /api/v2/workers/{id}": "maintenance maintenance_msg info paused name team",
        "POST /api/v2/workers/messages": "message worker_id origin expiry",
        "POST /api/v2/teams": "name info",
        "PATCH /api/v2/teams/{id}": "name info",
        "PUT /api/v2/sharedkeys":
            "name kudos expiry max_image_pixels max_image_steps max_text_tokens",
        "PATCH /api/v2/sharedkeys/{id}":
            "name kudos expiry max_image_pixels max_image_steps max_text_tokens",
        "POST /api/v2/operations/ipaddr": "ipaddr hours",
        "DELETE /api/v2/operations/ipaddr": "ipaddr",
        "PUT /api/v2/operations/block_worker_ipaddr/{id}": "days",
        "PUT /api/v2/filters": "regex filter_type description replacement",
        "PATCH /api/v2/filters/{id}": "regex filter_type description replacement",
        "POST /api/v2/filters": "prompt filter_type",
        "POST /api/v2/styles/text":
            "name info prompt params public nsfw tags models sharedkey",
        "PATCH /api/v2/styles/text/{id}":
            "name info prompt params public nsfw tags models sharedkey",
        "POST /api/v2/collections": "name info public styles",
        "PATCH /api/v2/collections/{id}": "name info public styles",
        "POST /api/horde/v1/users": "name roles kudos",
        "PUT /api/horde/v1/users/{id}/grant": "amount",
        "PUT /api/horde/v1/modes": "anonymous registration workers maintenance minimum_standing",
        "PUT /api/horde/v1/models": "name billions",
        "POST /api/horde/v1/invitations": "uses life_seconds",
        "POST /api/horde/v1/kudos/awards": "user amount",
        "POST /api/horde/v1/kudos/adjustments": "user amount",
        "POST /api/horde/v1/kudos/reversals": "event",
        "POST /api/horde/v1/generations/{id}/report": "request reason",
        "POST /register": "name invitation",
    ]

    /// The fields of each endpoint with a body, sorted.
    static let table: [String: [String]] = {
        var table: [String: [String]] = [:]
        for (endpoint, fields) in new { table[endpoint] = sorted(fields) }
        for root in ["/api/v1", "/api/latest", ""] {
            for (path, fields) in old { table["POST \(root)/\(path)"] = sorted(fields) }
        }
        return table
    }()

    private static func sorted(_ fields: String) -> [String] {
        fields.split(separator: " ").map(String.init).sorted()
    }
}
