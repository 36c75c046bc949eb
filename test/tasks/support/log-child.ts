import { secretsOf } from '../../../src/config.ts';
import { createRedactor } from '../../../src/platform/redact.ts';
import { openLog } from '../../../src/tasks/open-log.ts';

/** Logs everything that is a secret in its environment, in odd places: in names, errors, causes, stacks and lists. */
const secrets = secretsOf(process.env);
const logPretty = process.env.LOG_PRETTY === 'yes';
const log = openLog({ logLevel: 'info', logPretty }, createRedactor(secrets));
for (const secret of [...secrets, String(process.env.DATABASE_URL)]) {
  const error = new Error(`refused: ${secret}`, { cause: new Error(encodeURIComponent(secret)) });
  log.error(
    { err: Object.assign(error, { headers: { authorization: `Bearer ${secret}` } }) },
    `it failed with ${secret}`,
  );
  log.child({ [secret]: secret }).info({ list: [`"${secret}"`, JSON.stringify({ secret })] }, 'a list');
  log.warn({ page: `<html>${secret}</html>\n${Buffer.from(secret).toString('base64')}` }, 'a page\n%s', secret);
}
