import { Gauge, type Registry } from 'prom-client';

interface WatchedData {
  /** In milliseconds since 1970. */
  lookedAt(): number;
  isBroken(): boolean;
}

/** Shows when the data on disk was last looked at, and whether it has problems. */
export function showData(registry: Registry, data: WatchedData): void {
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  gauge(
    'parallax_data_looked_at_timestamp_seconds',
    'When the files of the data were last looked at for changes',
    () => data.lookedAt() / 1_000,
  );
  gauge('parallax_data_broken', '1 while the data on disk has problems and older data is served', () =>
    data.isBroken() ? 1 : 0,
  );
}
