using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Ledgers;
using RmlAnalyzers.Core.Keys;
using RmlAnalyzers.Core.Order;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Retries;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Stores;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core;

/// <summary>
/// Everything the rules share about one compilation. Made cheaply: no tree is read and nothing is bound until a rule asks.
/// Keyed on the compilation that the host passes, and gone with it.
/// </summary>
internal sealed class Kernel
{
    private static readonly ConditionalWeakTable<Compilation, Kernel> Kernels = new();

    private readonly AnalyzerOptions _analyzerOptions;
    private EffectCatalogue? _catalogue;
    private WorldKernel? _worlds;

    private Kernel(Compilation compilation, AnalyzerOptions options)
    {
        Compilation = compilation;
        _analyzerOptions = options;
        Types = new KnownTypes(compilation);
        Models = new SemanticModels(compilation);
        Labels = new Labels(compilation);
        Index = new SourceIndex(compilation, Models);
        Labelled = new LabelledSymbols(Labels, Models);
        Ledgers = new EffectLedgers(compilation, Labels, Index);
        Callers = new Callers(Index);
        Companions = new Companions(compilation, Models);
        CompanionNaming = new CompanionNaming(compilation, Index, Labels, Companions);
        Flows = new FlowCache(Models);
        Origins = new Origins(Models, Index, Flows);
        Facts = new FactsStore(Models, Types);
        Generated = new GeneratedCode(compilation, Models);
        Options = new RmlOptions(options.AnalyzerConfigOptionsProvider);
        Debts = new Debts(compilation, Labels, Models, Options);
        Order = new OrderKernel(compilation, Labels, Index, Models, Callers);
        KeyWords = new KeyWords(compilation, Labels, Options);
        Declarations = new DeclarationWords(compilation);
        Leaving = WordReach.Of(this, static row => row.Handler is not null || (row.World is World.Dialog or World.History && row.TypeName != "System.Linq.Queryable"));
        ToOthers = WordReach.Of(this, static row => row.Handler is not null || (row.World is World.Dialog or World.History && row.Participant != Participant.Store));
        Changing = WordReach.Of(this, static row => row.Handler is not null || (row.World is World.Dialog or World.History && row.Participant != Participant.Scheduler
            && row.Kind is not (EffectKind.Transparent or EffectKind.Read or EffectKind.TxBegin or EffectKind.TxRollback) && (row.Kind != EffectKind.Write || row.Participant > Participant.Store)));
    }

    public Compilation Compilation { get; }

    public KnownTypes Types { get; }

    public SemanticModels Models { get; }

    public Labels Labels { get; }

    public SourceIndex Index { get; }

    /// <summary>The calls that rules ask for by name.</summary>
    public CallIndex Calls { get; } = new();

    /// <summary>The symbols of each tree that a level may concern.</summary>
    public LabelledSymbols Labelled { get; }

    /// <summary>Who calls a method.</summary>
    public Callers Callers { get; }

    /// <summary>Which types record effects.</summary>
    public EffectLedgers Ledgers { get; }

    public Companions Companions { get; }

    public CompanionNaming CompanionNaming { get; }

    public Origins Origins { get; }

    public FlowCache Flows { get; }

    public FactsStore Facts { get; }

    public RmlOptions Options { get; }

    public GeneratedCode Generated { get; }

    public Debts Debts { get; }

    /// <summary>Order-insensitive handlers: nothing is looked at until a rule asks.</summary>
    public OrderKernel Order { get; }

    /// <summary>The names by which code meets keys.</summary>
    public KeyWords KeyWords { get; }

    /// <summary>What is declared in this compilation, by name and in words.</summary>
    public DeclarationWords Declarations { get; }

    /// <summary>Which code may leave the process at all, by its words. LINQ over whatever is queried does not count: it would be everywhere.</summary>
    public WordReach Leaving { get; }

    /// <summary>Which code may do something for others than a store, by its words.</summary>
    public WordReach ToOthers { get; }

    /// <summary>Which code may change for good what others see, by its words: saves, deletions, messages, money. A single write may be a cache.</summary>
    public WordReach Changing { get; }

    public static Kernel For(Compilation compilation, AnalyzerOptions options) =>
        Kernels.GetValue(compilation, made => new Kernel(made, options));

    /// <summary>The effect catalogue of this compilation, loaded when first asked for; a duplicate made by a second thread loses.</summary>
    public EffectCatalogue Catalogue(CancellationToken cancellation) =>
        _catalogue
        ?? Interlocked.CompareExchange(
            ref _catalogue,
            EffectCatalogue.For(Compilation, Types, _analyzerOptions.AdditionalFiles, _analyzerOptions.AnalyzerConfigOptionsProvider, cancellation),
            null)
        ?? _catalogue;

    /// <summary>World inference: which effects code reaches, and by which path.</summary>
    public WorldKernel Worlds(CancellationToken cancellation) =>
        _worlds ?? Interlocked.CompareExchange(ref _worlds, new WorldKernel(this, Catalogue(cancellation)), null) ?? _worlds;
}

/// <summary>The parts that need the catalogue: resolving calls, running delegates, solving worlds, naming spots.</summary>
internal sealed class WorldKernel
{
    public WorldKernel(Kernel kernel, EffectCatalogue catalogue)
    {
        Stated = new StatedEffects(kernel.Labels, catalogue, kernel.Origins);
        Resolver = new CallResolver(Stated, kernel.Facts, kernel.Index, kernel.Origins, kernel.Types);
        Delegates = new DelegateRuns(Resolver, catalogue, kernel.Labels);
        var behindDrafts = new WorldSolver(Resolver, Delegates);
        Solver = new WorldSolver(Resolver, Delegates, new SolverView { BehindDrafts = behindDrafts });
        OwnEffects = new WorldSolver(Resolver, Delegates, new UpToSteps(kernel.Facts));
        Outboxes = new Outboxes(kernel.Index, kernel.Types);
        AtOnce = new WorldSolver(Resolver, Delegates, new AtOnceRemote(kernel.Facts, kernel.Index, Solver, Outboxes) { BehindDrafts = behindDrafts });
        AtOnceUnheld = new WorldSolver(Resolver, Delegates, new AtOnceRemote(kernel.Facts, kernel.Index, Solver, null) { BehindDrafts = behindDrafts });
        Spots = new Spots(Solver, Resolver, Delegates);
        Attempts = new Attempts(kernel.Models, kernel.Flows, kernel.Labels, catalogue) { RepeatsNothing = (policy, cancellation) => Retries!.Free.Is(policy, cancellation) };
        Transactions = new Transactions(kernel.Compilation, kernel.Models, kernel.Index, kernel.Flows, kernel.Origins, catalogue, Attempts);
        RemoteCalls = new RemoteCalls(Transactions, Delegates);
        Reverts = new RevertCalls(catalogue, kernel.Origins, Resolver, Solver);
        LocalReverts = new LocalReverts(kernel, this);
        HistoryRemovals = new HistoryRemovals(kernel, this);
        var notices = new Notices(kernel, catalogue.Deliveries);
        var registrations = new HandlerRegistrations(catalogue.Deliveries, kernel.Compilation, kernel.Models);
        Deliveries = new Deliveries(kernel.Models, kernel.Labels, catalogue.Deliveries, Attempts, registrations, notices, kernel.Origins, kernel.Facts);
        LedgerRows = new LedgerRows(catalogue, kernel.Labels, kernel.Origins);
        RecordTables = new RecordTables(kernel.Index, LedgerRows, kernel.Ledgers, kernel.Models);
        Statements = new Statements(catalogue, kernel.Origins);
        RecordChanges = new RecordChanges(kernel.Ledgers, LedgerRows, RecordTables, Statements);
        Code = new CodeOf(kernel.Facts, kernel.Index);
        PointOfNoReturn = new PointOfNoReturn(Solver, Resolver, Code, kernel.Labels, kernel.Flows);
        Appends = new Appends(kernel.Ledgers, LedgerRows, catalogue, Resolver, Delegates, kernel.Flows, Code);
        LedgerDuties = new LedgerDuties(kernel, this, new Recording(kernel.Ledgers, Appends, Attempts, kernel.Flows, Code), Appends, Code);
        Corrections = new CorrectionNaming(kernel, this);
        Retries = new RetryKernel(kernel, this, catalogue);
        Stores = new StoreModel(kernel.Compilation, kernel.Index, kernel.Origins);
        KeySlots = new KeySlots(kernel.Labels, catalogue, kernel.KeyWords, kernel.Options);
        RetryNames = new RetryNames(kernel.Compilation, catalogue);
        var duties = new KeyDuties(kernel, Stated, catalogue, Solver);
        Verdicts = new CallVerdicts(kernel, duties, new UnkeyedEffects(kernel, duties, Resolver, Delegates), Attempts, Deliveries, catalogue, KeySlots);
    }

    public StatedEffects Stated { get; }

    public CallResolver Resolver { get; }

    public DelegateRuns Delegates { get; }

    public WorldSolver Solver { get; }

    /// <summary>As <see cref="Solver"/>, but what labelled members do is theirs: only what code performs itself, or through code that nobody labelled.</summary>
    public WorldSolver OwnEffects { get; }

    public Outboxes Outboxes { get; }

    /// <summary>As <see cref="Solver"/>, but only what leaves for others at once: no message that waits in an outbox, no labelled store.</summary>
    public WorldSolver AtOnce { get; }

    /// <summary>As <see cref="AtOnce"/> where the user says that there is no outbox.</summary>
    public WorldSolver AtOnceUnheld { get; }

    public Spots Spots { get; }

    public Attempts Attempts { get; }

    public Transactions Transactions { get; }

    public RemoteCalls RemoteCalls { get; }

    public RevertCalls Reverts { get; }

    public LocalReverts LocalReverts { get; }

    public HistoryRemovals HistoryRemovals { get; }

    public KeySlots KeySlots { get; }

    /// <summary>Which code is delivered again after a crash.</summary>
    public Deliveries Deliveries { get; }

    public RetryKernel Retries { get; }

    /// <summary>What stores refuse by themselves.</summary>
    public StoreModel Stores { get; }

    /// <summary>What calls do to rows that are never changed.</summary>
    public LedgerRows LedgerRows { get; }

    /// <summary>The code behind a call, whatever a label says of it.</summary>
    public CodeOf Code { get; }

    /// <summary>In which order code does what can be taken back and what cannot.</summary>
    public PointOfNoReturn PointOfNoReturn { get; }

    /// <summary>Which tables hold them.</summary>
    public RecordTables RecordTables { get; }

    /// <summary>What statements calls send to a database.</summary>
    public Statements Statements { get; }

    /// <summary>Which calls change or remove what is only ever added.</summary>
    public RecordChanges RecordChanges { get; }

    /// <summary>Where code appends to a ledger.</summary>
    public Appends Appends { get; }

    /// <summary>Which calls owe the ledger an entry.</summary>
    public LedgerDuties LedgerDuties { get; }

    /// <summary>Which corrections say nothing of what they correct.</summary>
    public CorrectionNaming Corrections { get; }

    /// <summary>The names of calls that may run a delegate again.</summary>
    public RetryNames RetryNames { get; }

    /// <summary>What holds of a call and its key, once for all rules that may speak of it.</summary>
    public CallVerdicts Verdicts { get; }
}
