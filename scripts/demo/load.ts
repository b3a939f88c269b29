import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

const run = promisify(execFile);
const autocannon = createRequire(import.meta.url).resolve('autocannon');

/** Requests that are sent over and over. */
export interface Request {
	readonly path: string;
	/** What is posted, as JSON; a GET without it. */
	readonly body?: unknown;
	readonly connections: number;
}

/** What autocannon measured, latencies in milliseconds. */
export interface Load {
	readonly perSecond: number;
	readonly p50: number;
	readonly p99: number;
}

/** Loads a server for some seconds. */
export async function load(origin: string, request: Request, seconds: number): Promise<Load> {
	const { path, body, connections } = request;
	const posted =
		body === undefined
			? []
			: ['-m', 'POST', '-H', 'content-type=application/json', '-b', JSON.stringify(body)];
	const { stdout } = await run(
		process.execPath,
		[autocannon, '-j', '-c', String(connections), '-d', String(seconds), ...posted, origin + path],
		{ maxBuffer: 1 << 26 },
	);
	const { requests, latency, non2xx, errors } = JSON.parse(stdout);
	if (non2xx > 0 || errors > 0) throw new Error(`${path}: ${non2xx} bad replies, ${errors} errors`);
	return { perSecond: requests.total / seconds, p50: latency.p50, p99: latency.p99 };
}
