import { describeError, describeValue } from './describeValue.mjs';

/** Calls of stubs in one step, after which each throws: an endless loop must end. */
const tooMany = 300;

/**
 * Stands between a program and its library: writes down every call of a seed and every effect, makes
 * calls slow where they are asynchronous, and lets one of them fail.
 */
export class Laboratory {
	#trace = [];
	#pending = 0;
	#calls = 0;
	#cases = 0;
	#libraries = [];
	#random;
	#failing;
	#delayed;

	/** `failing`: which call of a seed in each step throws; 0 for none. */
	constructor({ delayed, seed, failing }) {
		this.#delayed = delayed;
		this.#random = randomFrom(seed);
		this.#failing = failing;
	}

	get pending() {
		return this.#pending;
	}

	/** Seeds called since the step began. */
	get calls() {
		return this.#calls;
	}

	startStep() {
		this.#calls = 0;
	}

	note(...words) {
		this.#trace.push(words.join(' '));
	}

	/** Hands out what was written down so far. */
	takeTrace() {
		return this.#trace.splice(0);
	}

	effect(name, values) {
		this.note('effect', `${name}(${values.map((value) => describeValue(value)).join(', ')})`);
	}

	/** A callback for a function that takes one: writes its calls down. */
	callback(result) {
		return (...values) => {
			this.effect('callback', values);
			return result;
		};
	}

	/**
	 * The library that cases import: the functions that rules name, in both forms. Both leave the same
	 * trace. `url` is where the real one is; each case gets a fresh instance of it.
	 */
	stub(real, seeds, url) {
		const library = { url, real };
		if (url !== undefined) this.#libraries.push(library);
		const stubs = { ...real };
		for (const { path, replacement } of seeds) {
			const [owner, ...member] = path;
			const target = member.length > 0 ? real[owner].prototype : stubs;
			const name = path.at(-1);
			const label = path.join('.');
			const originals = new WeakMap();
			const originalOf = (instance) => {
				const holder = member.length > 0 ? instance[owner].prototype : instance;
				if (!originals.has(instance)) originals.set(instance, holder[name]);
				return originals.get(instance);
			};
			const taken = countTaken(originalOf(real));
			const work = function (...values) {
				return originalOf(library.real).apply(this, values);
			};
			target[name] = this.immediate(label, work, taken);
			if (replacement !== undefined) target[replacement] = this.slow(label, work, taken);
			else if (this.#delayed) target[name] = this.slow(label, work, taken);
		}
		return stubs;
	}

	/** Forgets what the case before did to the libraries. */
	async startCase() {
		this.#cases += 1;
		for (const library of this.#libraries) {
			library.real = await import(`${library.url}?case=${this.#cases}`);
		}
	}

	/** `taken`: how many arguments the function looks at; others leave no trace. */
	immediate(label, work, taken) {
		const laboratory = this;
		return function (...values) {
			const fail = laboratory.#begin(label, values.slice(0, taken));
			return laboratory.#finish(label, fail, () => work.apply(this, values));
		};
	}

	slow(label, work, taken) {
		const laboratory = this;
		return async function (...values) {
			const fail = laboratory.#begin(label, values.slice(0, taken));
			laboratory.#pending += 1;
			try {
				await laboratory.#wait();
				const result = await laboratory.#finish(label, fail, () => work.apply(this, values));
				await laboratory.#wait();
				return result;
			} finally {
				laboratory.#pending -= 1;
			}
		};
	}

	#begin(label, values) {
		this.#calls += 1;
		this.note('call', `${label}(${values.map((value) => describeValue(value)).join(', ')})`);
		return this.#calls === this.#failing || this.#calls > tooMany;
	}

	#finish(label, fail, work) {
		try {
			if (fail) throw new Error(`${label} failed`);
			const result = work();
			this.note('done', label);
			return result;
		} catch (error) {
			this.note('fail', label);
			throw error;
		}
	}

	/** No time, some turns of the microtask queue, a turn of the event loop, or a timer. */
	async #wait() {
		const kind = Math.floor(this.#random() * 10);
		if (kind < 3) return;
		if (kind < 6) for (let turn = 0; turn <= kind; turn += 1) await undefined;
		else if (kind < 9) await new Promise((resolve) => setImmediate(resolve));
		else await new Promise((resolve) => setTimeout(resolve, 1));
	}

	/** A thrown value, a rejection and an uncaught error look the same. */
	noteError(kind, error) {
		this.note(kind, describeError(error));
	}
}

/** mulberry32: small, seeded, good enough for delays. */
/** Array methods hand over more than a function takes. */
function countTaken(work) {
	const source = work.toString();
	const parameters = source.slice(0, source.indexOf(')'));
	return /\.\.\.|=/.test(parameters) ? Number.POSITIVE_INFINITY : work.length;
}

function randomFrom(seed) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}
