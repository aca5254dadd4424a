/// The codes that a horde of texts can answer by the interface of today.
enum WireCodes {
    static let all = """
        BadRequest MissingPrompt CorruptPrompt MaintenanceMode RequiresTrust
        OnlyServiceAccountProxy TokenOverflow MissingFullSamplerOrder TooManyStopSequences
        ExcessiveStopSequence InvalidExtraSourceImages. MoreThanMinExtraSourceImage.
        TooManyExtraSourceImages. InvalidPriorityUsername PolymorphicNameConflict DuplicateGen
        AbortedGen NulByteInPayload ProfaneWorkerName ProfaneBridgeAgent ProfaneWorkerInfo
        ProfaneUserName ProfaneUserContact ProfaneAdminComment ProfaneTeamName ProfaneTeamInfo
        TooLongWorkerName TooLongUserName WorkerNameAlreadyExists TeamNameAlreadyExists
        UserNotDeleted NoWorkerModSelected NoUserModSelected NoHordeModSelected NoTeamModSelected
        NoFilterModSelected NoSharedKeyModSelected KudosTransferFromAnon KudosTransferToAnon
        KudosTransferToSelf KudosTransferNotEnough NegativeKudosTransfer InvalidTargetUsername
        InvalidKudosTransferAmount IdempotencyKeyConflict TooFastKudosTransfers
        FaultWhenKudosSending FaultWhenKudosReceiving SourceAccountFlagged TargetAccountFlagged
        EducationCannotSendKudos SharedKeyExpired DeletedUser InvalidAwardUsername
        KudosAwardToAnon InvalidAPIKey Forbidden NotAdmin NotModerator NotOwner AnonForbidden
        AnonForbiddenWorker AnonForbiddenUser AnonForbiddenUserMod UntrustedTeamCreation
        WrongCredentials WorkerMaintenance WorkerFlaggedMaintenance WorkerInviteOnly
        TooManyWorkers TooManyWorkersTrusted TooManySameIPs TooManyNewIPs UnsafeIP TimeoutIP
        KudosUpfront SharedKeyEmpty SharedKeyInsufficientKudos SharedKeyAssignedStyles
        NotAllowedAwards MessagesOnlyOwnWorkers NonServiceForbidden NotUserOrMod CannotDeleteMod
        CannotWipeActiveUser StylesRequiresCustomizer StylesAnonForbidden RequestNotFound
        InvalidJobID WorkerNotFound UserNotFound TeamNotFound FilterNotFound StyleNotFound
        CollectionNotFound WorkermessageNotFound Locked TooManyPrompts
        """.split(whereSeparator: \.isWhitespace).map(String.init) + ["Text styleNotFound"]

    private static let profanity = "names and notes are not looked through for profanity"
    private static let addresses = "addresses are not judged, only refused by moderators"

    /// Codes that this horde never answers, each with the reason.
    static let unused = [
        "PolymorphicNameConflict": "all workers are of one kind",
        "ProfaneWorkerName": profanity, "ProfaneBridgeAgent": profanity,
        "ProfaneWorkerInfo": profanity, "ProfaneUserName": profanity,
        "ProfaneUserContact": profanity, "ProfaneAdminComment": profanity,
        "ProfaneTeamName": profanity, "ProfaneTeamInfo": profanity,
        "TooLongWorkerName": "a fault of the field itself, with errors",
        "TooFastKudosTransfers": "the limits answer 429",
        "FaultWhenKudosSending": "a transfer is one fact, which cannot fail in the middle",
        "FaultWhenKudosReceiving": "a transfer is one fact, which cannot fail in the middle",
        "TooManyWorkersTrusted": "there is one bound for all users",
        "TooManySameIPs": addresses, "TooManyNewIPs": addresses, "UnsafeIP": addresses,
        "TimeoutIP": "the caller needs an address: see OperationsTests",
        "EducationCannotSendKudos": "who has the role may give kudos like everybody",
    ]
}
