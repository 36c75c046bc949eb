/** Something that is kept, and how many bytes it holds by its own count. */
export interface Remembered {
  readonly bytes: number;
}

/** Shows the bytes of what is kept under a name, from now on and in place of what had the name before. */
export type WatchMemory = (name: string, remembered: Remembered) => void;
