import type { SocketModeReceiverOptions, webApi } from '@slack/bolt';
import type { Logger } from '../../platform/logger.ts';
import { boltLogger } from './bolt-logger.ts';

const timeoutMs = 10_000;

export interface ApiAddress {
  /** Null for Slack itself. */
  apiUrl: string | null;
}

/** For calls that may be repeated, such as looking somebody up: few retries, and no waiting for a rate limit. */
export function clientOptions(address: ApiAddress, logger: Logger): webApi.WebClientOptions {
  return { ...commonOptions(address, logger), retryConfig: { retries: 2, minTimeout: 200, maxTimeout: 2_000 } };
}

/** For posting: a call is never sent twice, because Slack would post the message twice. */
export function postingOptions(address: ApiAddress, logger: Logger): webApi.WebClientOptions {
  return { ...commonOptions(address, logger), retryConfig: { retries: 0 } };
}

/** For Socket Mode. The SDK does not reconnect by itself: `keepConnected` does. */
export function socketOptions(appToken: string, address: ApiAddress, logger: Logger): SocketModeReceiverOptions {
  return {
    appToken,
    logger: boltLogger(logger),
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: postingOptions(address, logger) },
  };
}

function commonOptions({ apiUrl }: ApiAddress, logger: Logger): webApi.WebClientOptions {
  return {
    logger: boltLogger(logger),
    rejectRateLimitedCalls: true,
    timeout: timeoutMs,
    // The SDK calls a response_url without its own time-out.
    fetch: (url: string | URL | Request, init?: RequestInit) =>
      fetch(url, { ...init, signal: init?.signal ?? AbortSignal.timeout(timeoutMs) }),
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
  };
}
