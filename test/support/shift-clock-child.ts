/** Loaded before a program (`--import`), this makes the program's clock start at the moment that SHIFT_TO names. */
const byMs = Date.parse(process.env.SHIFT_TO ?? '') - Date.now();
const instant = Temporal.Now.instant.bind(Temporal.Now);
const TrueDate = Date;

Temporal.Now.instant = () => instant().add({ milliseconds: byMs });
globalThis.Date = new Proxy(TrueDate, {
  construct: (target, args, self) => Reflect.construct(target, args.length === 0 ? [target.now() + byMs] : args, self),
  get: (target, name) => (name === 'now' ? () => target.now() + byMs : Reflect.get(target, name)),
});
