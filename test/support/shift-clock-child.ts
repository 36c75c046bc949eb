import { readFileSync } from 'node:fs';

/**
 * Loaded before a program (`--import`), this makes the program's clock start at the moment that SHIFT_TO names. On
 * SIGUSR2 the clock is set by the milliseconds that the file SHIFT_FILE holds. Real time goes on as it is.
 */
const { SHIFT_TO, SHIFT_FILE } = process.env;
let byMs = SHIFT_TO === undefined ? 0 : Date.parse(SHIFT_TO) - Date.now();
if (SHIFT_FILE !== undefined)
  process.on('SIGUSR2', () => {
    byMs += Number(readFileSync(SHIFT_FILE, 'utf8'));
  });
const instant = Temporal.Now.instant.bind(Temporal.Now);
const TrueDate = Date;

Temporal.Now.instant = () => instant().add({ milliseconds: byMs });
globalThis.Date = new Proxy(TrueDate, {
  construct: (target, args, self) => Reflect.construct(target, args.length === 0 ? [target.now() + byMs] : args, self),
  get: (target, name) => (name === 'now' ? () => target.now() + byMs : Reflect.get(target, name)),
});
