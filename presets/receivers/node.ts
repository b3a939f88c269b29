import { type Fact, listenersOf, listening, type Receiver } from './receiver.ts';

const readables = [
	'Readable',
	'Duplex',
	'Transform',
	'ReadStream',
	'Socket',
	'IncomingMessage',
	'ReadableStream',
	'ReadWriteStream',
];
const writables = ['Writable', 'WriteStream', 'OutgoingMessage', 'WritableStream'];
const overtaken =
	'a listener that awaits is overtaken by the next event, and by the one that ends them';

const streams: readonly Fact[] = [
	{
		names: listenersOf(...readables),
		events: ['data', 'readable'],
		fate: 'ordered',
		isLater: true,
		reason: overtaken,
		source: 'https://nodejs.org/api/stream.html#event-data',
	},
	{
		names: listenersOf(...readables, ...writables),
		events: ['end', 'finish', 'error'],
		before: ['close'],
		fate: 'ignored',
		source: 'https://nodejs.org/api/stream.html#event-end',
	},
	{
		names: listenersOf(...readables, ...writables),
		events: ['close', 'drain', 'connect', 'ready', 'timeout', 'pause', 'resume'],
		fate: 'ignored',
		source: 'https://nodejs.org/api/stream.html#event-close',
	},
];

const processes: readonly Fact[] = [
	{
		names: listenersOf('Process'),
		events: ['exit'],
		fate: 'cut-off',
		reason: 'the process ends as soon as its `exit` listeners returned',
		source: 'https://nodejs.org/api/process.html#event-exit',
	},
	{
		names: listenersOf('Process'),
		events: ['uncaughtException', 'uncaughtExceptionMonitor'],
		fate: 'cut-off',
		reason: 'only synchronous work is safe after an uncaught exception',
		source: 'https://nodejs.org/api/process.html#warning-using-uncaughtexception-correctly',
	},
	{
		names: listenersOf('Process'),
		events: ['beforeExit'],
		fate: 'misread',
		reason: 'work that is left to do makes the process emit `beforeExit` again, for ever',
		source: 'https://nodejs.org/api/process.html#event-beforeexit',
	},
	{
		names: listenersOf('Process'),
		events: [
			'SIGINT',
			'SIGTERM',
			'SIGHUP',
			'SIGBREAK',
			'SIGQUIT',
			'SIGUSR1',
			'SIGUSR2',
			'SIGWINCH',
			'SIGCONT',
		],
		fate: 'ignored',
		source: 'https://nodejs.org/api/process.html#signal-events',
	},
	{
		names: listenersOf('Process', 'ChildProcess', 'Worker', 'MessagePort'),
		events: ['message'],
		fate: 'overlapping',
		source: 'https://nodejs.org/api/process.html#event-message',
	},
	{
		names: listenersOf('Process', 'ChildProcess'),
		events: ['disconnect', 'spawn', 'warning'],
		fate: 'ignored',
		source: 'https://nodejs.org/api/child_process.html#class-childprocess',
	},
	{
		names: listenersOf('ChildProcess', 'Worker'),
		events: ['exit', 'error', 'online'],
		before: ['close'],
		fate: 'ignored',
		source: 'https://nodejs.org/api/child_process.html#event-exit',
	},
	{
		names: listenersOf('ChildProcess'),
		events: ['close'],
		fate: 'ignored',
		source: 'https://nodejs.org/api/child_process.html#event-close',
	},
	{
		names: ['exec', 'execFile'],
		position: -1,
		fate: 'ignored',
		source: 'https://nodejs.org/api/child_process.html#child_processexeccommand-options-callback',
	},
];

const servers: readonly Fact[] = [
	{
		names: listenersOf('Server', 'Http2Server', 'Http2SecureServer'),
		events: ['connection', 'secureConnection', 'upgrade', 'connect', 'session', 'stream'],
		fate: 'ignored',
		atOnce: listening,
		source: 'https://nodejs.org/api/net.html#event-connection',
	},
	{
		names: listenersOf('Server', 'Http2Server', 'Http2SecureServer'),
		events: ['listening', 'close', 'error', 'request', 'clientError'],
		fate: 'ignored',
		source: 'https://nodejs.org/api/http.html#event-request',
	},
	{
		names: listenersOf('ClientRequest'),
		events: ['response', 'error', 'timeout', 'close'],
		fate: 'ignored',
		source: 'https://nodejs.org/api/http.html#event-response',
	},
	{
		names: [
			'createServer',
			'createSecureServer',
			'Server.listen',
			'Server.close',
			'get',
			'request',
			'connect',
			'createConnection',
			'Socket.connect',
		],
		position: -1,
		fate: 'ignored',
		source: 'https://nodejs.org/api/http.html#httpcreateserveroptions-requestlistener',
	},
];

const timers: readonly Fact[] = [
	{
		names: ['setTimeout'],
		position: 0,
		fate: 'ignored',
		putsOff: { delay: 1 },
		source: 'https://nodejs.org/api/timers.html#settimeoutcallback-delay-args',
	},
	{
		names: ['setImmediate'],
		position: 0,
		fate: 'ignored',
		putsOff: {},
		source: 'https://nodejs.org/api/timers.html#setimmediatecallback-args',
	},
	{
		names: ['setInterval'],
		position: 0,
		fate: 'overlapping',
		putsOff: { delay: 1 },
		source: 'https://nodejs.org/api/timers.html#setintervalcallback-delay-args',
	},
	{
		names: ['queueMicrotask', 'Process.nextTick'],
		position: 0,
		fate: 'ignored',
		isQueued: true,
		putsOff: {},
		source: 'https://nodejs.org/api/process.html#when-to-use-queuemicrotask-vs-processnexttick',
	},
];

const files: readonly Fact[] = [
	{
		names: [
			'access',
			'appendFile',
			'chmod',
			'close',
			'copyFile',
			'cp',
			'exists',
			'fstat',
			'lstat',
			'mkdir',
			'mkdtemp',
			'open',
			'opendir',
			'read',
			'readdir',
			'readFile',
			'readlink',
			'realpath',
			'rename',
			'rm',
			'rmdir',
			'stat',
			'symlink',
			'truncate',
			'unlink',
			'utimes',
			'write',
			'writeFile',
		],
		position: -1,
		fate: 'ignored',
		source: 'https://nodejs.org/api/fs.html#callback-api',
	},
	{
		names: ['watch', 'watchFile', ...listenersOf('FSWatcher')],
		fate: 'overlapping',
		source: 'https://nodejs.org/api/fs.html#fswatchfilename-options-listener',
	},
];

/** Node.js. */
export const node: Receiver = {
	package: 'node',
	callbacks: [
		{
			names: ['AsyncLocalStorage.run', 'AsyncLocalStorage.exit', 'AsyncResource.runInAsyncScope'],
			fate: 'needed',
			reason: 'it gives what the callback gives',
			givesResult: true,
			source: 'https://nodejs.org/api/async_context.html#usage-with-asyncawait',
		},
		...timers,
		...processes,
		...streams,
		...servers,
		...files,
		{
			names: listenersOf('Interface'),
			events: ['line'],
			fate: 'ordered',
			isLater: true,
			reason: overtaken,
			source: 'https://nodejs.org/api/readline.html#event-line',
		},
		{
			names: [...listenersOf('Interface')],
			events: ['close', 'SIGINT', 'SIGCONT', 'SIGTSTP'],
			fate: 'ignored',
			source: 'https://nodejs.org/api/readline.html#event-close',
		},
		{
			names: ['Interface.question'],
			position: -1,
			fate: 'ignored',
			source: 'https://nodejs.org/api/readline.html#rlquestionquery-options-callback',
		},
		{
			names: ['EventTarget.addEventListener'],
			fate: 'ordered',
			isLater: true,
			reason: '`dispatchEvent` calls its listeners one after the other, and goes on at once',
			source: 'https://nodejs.org/api/events.html#nodejs-eventtarget-vs-dom-eventtarget',
		},
		{
			names: listenersOf('EventEmitter'),
			fate: 'ordered',
			isLater: true,
			reason: '`emit` calls its listeners one after the other, and goes on at once',
			source: 'https://nodejs.org/api/events.html#asynchronous-vs-synchronous',
		},
		{
			names: ['*.forEach'],
			fate: 'ordered',
			reason: '`forEach` goes on at once',
			source: 'https://nodejs.org/api/url.html#urlsearchparamsforeachfn-thisarg',
		},
	],
};
