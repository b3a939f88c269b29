import { getOrAdd } from '../../getOrAdd.ts';
import { Programs } from '../explore/programs.ts';
import { loadedBy } from '../mocks/loadedBy.ts';
import { ModuleMocks } from '../mocks/moduleMocks.ts';
import type { Session } from '../session.ts';
import type { ExecutorRule } from './executorRule.ts';
import { fakesOfHelper, fakesOfPool, type PoolCall } from './findFakes.ts';
import { findReplaced } from './findReplaced.ts';

/**
 * Tells where tests put something else in the place of what is called: what is done in its place
 * passes that by.
 */
export class Fakes {
	readonly #session: Session;
	readonly #modules: ModuleMocks;
	readonly #programs: Programs;
	readonly #found = new Map<string | ExecutorRule, ReadonlySet<string>>();
	readonly #loaded = new Map<string, ReadonlySet<string>>();

	constructor(session: Session) {
		this.#session = session;
		this.#modules = new ModuleMocks(session);
		this.#programs = new Programs(session);
	}

	/** The file that replaces a helper for the code of another file. */
	ofHelper(helper: ExecutorRule, user: string): string | undefined {
		const find = () => fakesOfHelper(helper, this.#session, this.#modules);
		return this.#reaching(getOrAdd(this.#found, helper, find), user);
	}

	/** The file that replaces a pool, or the method that is called on it, for the code of another file. */
	ofPool(called: PoolCall, user: string): string | undefined {
		const { fact, pool, method } = called;
		const id = `${fact.package}#${fact.name} ${pool?.file}:${pool?.offset} ${method.join()}`;
		const find = () => fakesOfPool(called, this.#session, this.#modules);
		return this.#reaching(getOrAdd(this.#found, id, find), user);
	}

	/** The file that replaces a function of Node.js for the code of another file. */
	ofBuiltin(module: string, name: string, user: string): string | undefined {
		const find = () => findReplaced(module, name, this.#session);
		return this.#reaching(getOrAdd(this.#found, `${module}#${name}`, find), user);
	}

	#reaching(files: ReadonlySet<string>, user: string): string | undefined {
		return [...files].find(
			(file) =>
				this.#programs.loads(file, user) ||
				getOrAdd(this.#loaded, file, () => loadedBy(file, this.#session.texts)).has(user),
		);
	}
}
