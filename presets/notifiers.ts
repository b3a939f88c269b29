/** Members of a library that run functions which others have given to the same object, as data. */
interface Notifier {
	/** The package that declares them. */
	readonly package: string;
	/** The members that run them. */
	readonly names: readonly string[];
	/** The members that take them. */
	readonly listeners: readonly string[];
	/** Where it is documented that they run at once. */
	readonly source: string;
}

/** What the environment and RxJS are known to run at once. */
export const notifiers: readonly Notifier[] = [
	{
		package: 'node',
		names: ['EventEmitter.emit'],
		listeners: ['addListener', 'on', 'once', 'prependListener', 'prependOnceListener'].map(
			(name) => `EventEmitter.${name}`,
		),
		source: 'https://nodejs.org/api/events.html#asynchronous-vs-synchronous',
	},
	{
		package: 'node',
		names: ['Channel.publish'],
		listeners: ['Channel.subscribe'],
		source: 'https://nodejs.org/api/diagnostics_channel.html#channelpublishmessage',
	},
	...['node', 'typescript'].flatMap((name): Notifier[] => [
		{
			package: name,
			names: ['EventTarget.dispatchEvent'],
			listeners: ['EventTarget.addEventListener'],
			source: 'https://dom.spec.whatwg.org/#dom-eventtarget-dispatchevent',
		},
		{
			package: name,
			names: ['AbortController.abort'],
			listeners: ['AbortSignal.addEventListener'],
			source: 'https://dom.spec.whatwg.org/#abortsignal-signal-abort',
		},
	]),
	{
		package: 'rxjs',
		names: ['Subject.next', 'Subject.error', 'Subject.complete', 'Observable.subscribe'],
		listeners: ['Observable.subscribe', 'Observable.pipe', 'Observable.forEach'],
		source: 'https://rxjs.dev/guide/subject',
	},
];
