import { realpathSync } from 'node:fs';
import { mostTold } from './limit-problems.ts';

/** One reading of a data folder, and what it may still take. */
export interface Reading {
  /** The real path of the data folder, which no link may leave. */
  root: string;
  limits: ReadingLimits;
  /** The bytes that may still be read. */
  left: number;
  /** The bytes of broken files that may still be read for all their problems. */
  repairLeft: number;
}

export interface ReadingLimits {
  /** Of all files together, in bytes; one file has at most a quarter of it. */
  maxBytes: number;
  /** How many problems are told in full. */
  mostTold: number;
}

export const defaultLimits: ReadingLimits = { maxBytes: 64_000_000, mostTold };

/** A broken file takes some fifty times as long as one that is right, and a hundred times its size in memory. */
const mostRepaired = 4_000_000;

/** Begins to read a data folder. */
export function startReading(dataDir: string, limits: ReadingLimits = defaultLimits): Reading {
  const repairLeft = limits.mostTold === Infinity ? Infinity : mostRepaired;
  return { root: realPath(dataDir) ?? dataDir, limits, left: limits.maxBytes, repairLeft };
}

/** Where a path leads; null where it leads nowhere. */
export function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
