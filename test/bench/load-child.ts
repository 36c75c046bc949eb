import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';

/** Sends signed slash commands over several connections. Prints how many milliseconds each took, and all together. */
const [port = '', secret = '', requests = '0', connections = '1'] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });

function send(index: number): Promise<number> {
  const body = new URLSearchParams({
    command: '/claims',
    text: '',
    team_id: 'T000000001',
    channel_id: 'C000000001',
    user_id: 'U000000001',
    user_name: 'admin',
    response_url: 'http://127.0.0.1:9/none',
    trigger_id: `${index}`,
    api_app_id: 'A1',
  }).toString();
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': signature,
  };
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port, path: '/slack/events', method: 'POST', agent, headers },
      (response) => {
        response.resume();
        response.on('end', () =>
          response.statusCode === 200
            ? resolve(performance.now() - start)
            : reject(new Error(`status ${response.statusCode}`)),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const durations: number[] = [];
let sent = 0;
async function sendUntilDone(): Promise<void> {
  while (sent < Number(requests)) durations.push(await send(sent++));
}

const start = performance.now();
await Promise.all(Array.from({ length: Number(connections) }, sendUntilDone));
console.log(JSON.stringify({ durations, took: performance.now() - start }));
agent.destroy();
