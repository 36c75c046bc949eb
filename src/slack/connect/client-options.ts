import type { SocketModeReceiverOptions, webApi } from '@slack/bolt';
import type { Logger } from '../../platform/logger.ts';
import { boltLogger } from './bolt-logger.ts';

const timeoutMs = 10_000;

export interface Api {
  apiUrl: string | null;
}

/** For calls that may be repeated, such as looking somebody up: few retries, and no waiting for a rate limit. */
export function clientOptions(api: Api, logger: Logger): webApi.WebClientOptions {
  return { ...options(api, logger), retryConfig: { retries: 2, minTimeout: 200, maxTimeout: 2_000 } };
}

/** For posting: a call that was sent once is not sent again, for Slack knows no idempotency. */
export function postingOptions(api: Api, logger: Logger): webApi.WebClientOptions {
  return { ...options(api, logger), retryConfig: { retries: 0 } };
}

/** For Socket Mode; who waits for the connection to come back is `keepConnected`. */
export function socketOptions(appToken: string, api: Api, logger: Logger): SocketModeReceiverOptions {
  return {
    ...{ appToken, logger: boltLogger(logger), autoReconnectEnabled: false },
    installerOptions: { clientOptions: postingOptions(api, logger) },
  };
}

function options({ apiUrl }: Api, logger: Logger): webApi.WebClientOptions {
  return {
    ...{ logger: boltLogger(logger), rejectRateLimitedCalls: true, timeout: timeoutMs },
    // A response_url is called without the client's time-out.
    fetch: (url: string | URL | Request, init?: RequestInit) =>
      fetch(url, { ...init, signal: init?.signal ?? AbortSignal.timeout(timeoutMs) }),
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
  };
}
