import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';

/**
 * Sends signed slash commands over so many connections, and prints how long each took (milliseconds) and all together.
 */
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
    // No two requests are alike, or the second would be refused as a replay.
    trigger_id: `${process.pid}.${index}`,
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
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path: '/slack/events', method: 'POST', agent, headers },
      (response) => {
        response.resume();
        response.on('end', () =>
          response.statusCode === 200
            ? resolve(performance.now() - began)
            : reject(new Error(`status ${response.statusCode}`)),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

const durations: number[] = [];
let next = 0;
async function work(): Promise<void> {
  while (next < Number(requests)) durations.push(await send(next++));
}

const began = performance.now();
await Promise.all(Array.from({ length: Number(connections) }, work));
console.log(JSON.stringify({ durations, took: performance.now() - began }));
agent.destroy();
