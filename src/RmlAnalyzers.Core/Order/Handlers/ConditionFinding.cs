using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Order.Witnesses;

namespace RmlAnalyzers.Core.Order.Handlers;

/// <summary>A condition that must not be acted upon, with the two orders that show it.</summary>
/// <param name="Cause">The operator to blame; the finding sits there.</param>
/// <param name="Atom">The state that moves the wrong way.</param>
/// <param name="Condition">As it is written.</param>
/// <param name="Guard">Where the outcome is decided.</param>
/// <param name="Effect">What happens, as a message says it.</param>
/// <param name="Here">The event whose handler decides.</param>
/// <param name="There">The event, or method, that moves the state; null where nobody can be named.</param>
/// <param name="Orders">Two orders that were tried and end differently; null where none was found.</param>
/// <param name="IsShown">False where the rules refute it and no order of a few messages makes a difference.</param>
internal sealed record ConditionFinding(Cause Cause, StateAtom Atom, string Condition, IOperation Guard, string Effect, string Here, string? There, Witness? Orders, bool IsShown);
