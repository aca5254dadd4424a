/// The bodies that are sent: as large as what clients send.
enum Bodies {
    /// A prompt of a thousand bytes.
    static let prompt = String(
        repeating: "The keeper climbs the stairs and looks at the sea. ", count: 20
    ).prefix(1000)

    /// A text of about eighty tokens.
    static let text = String(
        String(repeating: "By the time the kettle sings the lamp is dark. ", count: 7).prefix(320))

    /// A request with 26 fields.
    static func asynchronous(model: String, key: String) -> Ask {
        .post(
            "/api/v2/generate/text/async",
            """
            {"prompt":"\(prompt)","params":{"n":1,"max_length":80,"max_context_length":2048,\
            "temperature":0.8,"tfs":0.95,"top_a":0,"top_k":40,"top_p":0.92,"typical":1,\
            "rep_pen":1.07,"rep_pen_range":1024,"rep_pen_slope":0.7,"min_p":0.05,\
            "frmtadsnsp":false,"frmtrmblln":false,"frmtrmspch":false,"frmttriminc":true,\
            "singleline":false,"use_default_badwordsids":true,\
            "sampler_order":[6,0,1,2,3,4,5],"stop_sequence":["### Instruction:"]},\
            "models":["\(model)"],"trusted_workers":false,"slow_workers":true,"nsfw":false}
            """, key: key, status: 202)
    }

    /// A worker that asks for a job.
    static func pop(worker: String, model: String, key: String) -> Ask {
        .post(
            "/api/v2/generate/text/pop",
            """
            {"name":"\(worker)","models":["\(model)"],"max_length":512,\
            "max_context_length":4096,"bridge_agent":"horde-load:1:local","threads":1,\
            "amount":1,"priority_usernames":[],"softprompts":[],"nsfw":true}
            """, key: key, status: 200)
    }

    /// A call of 2022 that waits until its text is there.
    static func synchronous(model: String, key: String) -> Ask {
        .post(
            "/api/v1/generate/sync",
            #"{"prompt":"\#(prompt)","params":{"n":1,"max_length":80},"models":["\#(model)"]}"#,
            key: key, status: 200)
    }

    /// A worker that waits for a job.
    static func waitingPop(worker: String, model: String, key: String, seconds: Int) -> Ask {
        .post(
            "/api/v2/generate/text/pop",
            """
            {"name":"\(worker)","models":["\(model)"],"max_length":512,\
            "max_context_length":4096,"bridge_agent":"horde-load:1:local","threads":1,\
            "amount":1,"priority_usernames":[],"softprompts":[],"nsfw":true,"wait":\(seconds)}
            """, key: key, status: 200)
    }

    /// A worker that delivers.
    static func submit(job: String, key: String) -> Ask {
        .post(
            "/api/v2/generate/text/submit",
            """
            {"id":"\(job)","generation":"\(text)","state":"ok","seed":1,"gen_metadata":[]}
            """, key: key, status: 200)
    }
}
