/** Work that is done a little at a time: at every `yield` others may have a turn. */
export type Turns<Result> = Generator<void, Result>;

/** Does all of it in one go. */
export function runToEnd<Result>(turns: Turns<Result>): Result {
  for (;;) {
    const { done, value } = turns.next();
    if (done === true) return value;
  }
}
