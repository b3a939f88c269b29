/** What lets somebody listen to events, as data. */
interface ListeningFact {
	/** The package that declares it. */
	readonly package: string;
	/** Members of a type, and of all that extends it. */
	readonly members: readonly string[];
	/** Where it is documented that only what happens later is heard. */
	readonly source: string;
}

/** Functions or classes of a library. */
interface EmitterFact {
	/** `lib` or `node` for the language and its environment, else a module. */
	readonly library: string;
	readonly names: readonly string[];
	/** Where what they do is documented. */
	readonly source: string;
}

const ofTarget = 'EventTarget.addEventListener';

/** Members that add a listener: it hears nothing of what happened before. */
export const listeningMembers: readonly ListeningFact[] = [
	{
		package: 'node',
		members: [
			'EventEmitter.addListener',
			'EventEmitter.on',
			'EventEmitter.once',
			'EventEmitter.prependListener',
			'EventEmitter.prependOnceListener',
			ofTarget,
		],
		source: 'https://nodejs.org/api/events.html#class-eventemitter',
	},
	{
		package: 'typescript',
		members: [ofTarget],
		source: 'https://developer.mozilla.org/docs/Web/API/EventTarget/addEventListener',
	},
];

/** Functions that listen to an object that they are given. */
export const listeningFunctions: readonly EmitterFact[] = [
	{
		library: 'events',
		names: ['on', 'once'],
		source: 'https://nodejs.org/api/events.html#eventsonceemitter-name-options',
	},
];

/** What they give does nothing by itself: no event comes before somebody uses it. */
export const quietEmitters: readonly EmitterFact[] = [
	{
		library: 'events',
		names: ['EventEmitter'],
		source: 'https://nodejs.org/api/events.html#emitteremiteventname-args',
	},
	...['lib', 'node'].map((library) => ({
		library,
		names: ['AbortController', 'EventTarget'],
		source: 'https://dom.spec.whatwg.org/#interface-abortcontroller',
	})),
	...['http', 'http2', 'https', 'net', 'tls'].map((library) => ({
		library,
		names: ['Server', 'Socket', 'createServer', 'createSecureServer'],
		source: 'https://nodejs.org/api/net.html#serverlisten',
	})),
];
