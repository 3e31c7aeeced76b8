using Bank.Accounts;
using Bank.Replay;

var customer = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");
var opened = Event.Of(new AccountOpened(customer, "standard"));
var registered = Event.Of(new CustomerRegistered(customer, "standard", 1));
var passport = Event.Of(new DocumentReceived(customer, "passport"), "passport");
var payslip = Event.Of(new DocumentReceived(customer, "payslip"), "payslip");
var consent = Event.Of(new ConsentGiven(customer, "mail"), "mail");

var replay = new EveryOrder(Service.RunAsync, Console.Out);
await replay.ShowAsync("Valid once account and customer are there", opened, registered);
await replay.ShowAsync("No overdraft for type ABC", opened, registered, Event.Of(new TypeChanged(customer, "ABC", 2), "ABC"), Event.Of(new TypeConfirmed(customer, "ABC"), "ABC"));
await replay.ShowAsync("Overdraft for a confirmed type", opened, registered, Event.Of(new TypeConfirmed(customer, "standard"), "standard"));
await replay.ShowAsync("Two documents", passport, payslip);
await replay.ShowAsync("Three documents", opened, passport, payslip, Event.Of(new DocumentReceived(customer, "lease"), "lease"));
await replay.ShowAsync("Deposits", Event.Of(new DepositReceived(customer, Guid.NewGuid(), 50), "50"), Event.Of(new DepositReceived(customer, Guid.NewGuid(), 20), "20"));
await replay.ShowAsync("Addresses", Event.Of(new AddressChanged(customer, "Bern", 1), "Bern"), Event.Of(new AddressChanged(customer, "Kiel", 2), "Kiel"));
await replay.ShowAsync("A consent for an account to be opened", opened, consent);
await replay.ShowAsync("A consent is withdrawn", consent, Event.Of(new ConsentWithdrawn(customer, "mail"), "mail"));
return replay.Conclude();
