namespace RmlAnalyzers;

/// <summary>Every id this package has ever reported; an id is never reused.</summary>
internal static class RuleIds
{
    public const string LeavesUnlabelled = "RML0001";
    public const string HigherThanContract = "RML0002";
    public const string LabelTooHigh = "RML0003";
    public const string UnusableCompanion = "RML0004";
    public const string LabelIsFaulty = "RML0005";
    public const string NotUnderstood = "RML0006";
    public const string RowNamesNothing = "RML0007";
    public const string DebtOverdue = "RML0008";
    public const string DraftNotReviewed = "RML0010";
    public const string ClosedReachesEffect = "RML1001";
    public const string ClosedHandsOver = "RML1002";
    public const string ClosedReadsStore = "RML1003";
    public const string EffectInDryRun = "RML1004";
    public const string ClosedCannotBeFollowed = "RML1005";
    public const string SharedStateHalfChanged = "RML1006";
    public const string DialogMakesHistory = "RML2001";
    public const string MissingUndo = "RML2002";
    public const string RemoteInTransaction = "RML2010";
    public const string LocalRollbackOnly = "RML2011";
    public const string MissingKey = "RML3001";
    public const string UnstableKey = "RML3002";
    public const string NotRecorded = "RML3003";
    public const string RecordChanged = "RML3004";
    public const string HistoryUndone = "RML3005";
    public const string MissingCorrection = "RML3006";
    public const string HistoryInTransaction = "RML3007";
    public const string ReversibleAfterIrreversible = "RML3009";
    public const string WeakRecovery = "RML3010";
    public const string ChainNotCanonical = "RML3012";
    public const string IdleReconciler = "RML3014";
    public const string ConditionOnAbsence = "RML4001";
    public const string ConditionOnExactValue = "RML4002";
    public const string ConditionOnUpperBound = "RML4003";
    public const string AllOverGrowingSet = "RML4004";
    public const string LaterArrivalsRemove = "RML4005";
    public const string ComparedAttributeChanges = "RML4006";
    public const string ConditionOnFirstCome = "RML4007";
    public const string ConditionOnClock = "RML4008";
    public const string StatusWithoutOrder = "RML4009";
    public const string ContractIsBroken = "RML4301";
    public const string CannotBeProved = "RML4304";
    public const string RetriedEffect = "RML5001";
    public const string PayloadChanges = "RML5004";
    public const string MissingIsFailure = "RML5005";
    public const string LostUpdate = "RML5006";
    public const string ConflictRetriedBlindly = "RML5007";
    public const string CheckThenCreate = "RML5008";
    public const string RepeatedEffect = "RML5009";
    public const string AcknowledgedEarly = "RML5010";
    public const string ReadHasEffect = "RML5011";
}
