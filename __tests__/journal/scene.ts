import {
	chmodSync,
	cpSync,
	existsSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	realpathSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { recoverRun } from '../../src/journal/recoverRun.ts';
import { undoLastRun } from '../../src/journal/undoRun.ts';
import { requireSettled } from '../../src/journal/unfinished.ts';
import { runMain } from '../support/runMain.ts';
import { memory } from './memory.ts';
import { runVictim } from './victim.ts';

/** What a killed process leaves beside a file that it was writing. */
const temporary = /(^|\/)\.asyncshift-\w+-\d+\.tmp$/;

/** Every file and link outside the journal: its mode and its bytes. */
export type State = Readonly<Record<string, string>>;

/**
 * A small project, in which the same command is run again and again and something goes wrong each time.
 * The command changes several files (one executable, one with line breaks of Windows, one behind a link)
 * and creates one in a new folder, or deletes it.
 */
export class Scene {
	readonly #base = realpathSync(mkdtempSync(path.join(memory, 'asyncshift-scene-')));
	readonly #start = path.join(this.#base, 'start');
	readonly #end = path.join(this.#base, 'end');
	readonly command: readonly string[];
	readonly before: State;
	readonly after: State;
	readonly #plan: string;
	#places = 0;

	/**
	 * @param plans whether the command plans itself, or carries out a plan that is there
	 * @param removes whether it takes away what it adds otherwise, and deletes a file and its folder
	 */
	constructor(size: number, plans: boolean, removes = false) {
		layOut(this.#start, size);
		const rules = ['--function', './src/one.ts#work', '--runtime', 'vendor'];
		for (let file = 1; file < size; file++) rules.push('--function', `./src/${file}.ts#work`);
		if (removes) {
			runVictim(this.#start, ['run', 'monitor-blocking', ...rules]);
			rmSync(path.join(this.#start, '.asyncshift'), { recursive: true });
			rules.splice(0, rules.length, '--remove');
		}
		this.#plan = path.join(this.#base, 'plan.json');
		runVictim(this.#start, ['plan', 'monitor-blocking', ...rules, '-o', this.#plan]);
		this.command = plans
			? ['run', 'monitor-blocking', ...rules]
			: ['apply', this.#plan, '--no-verify'];
		this.before = stateOf(this.#start);
		cpSync(this.#start, this.#end, { recursive: true, verbatimSymlinks: true });
		const { end, stderr } = runVictim(this.#end, this.command);
		if (end !== 0) throw new Error(`the command fails by itself: ${stderr}`);
		this.after = stateOf(this.#end);
	}

	/** A copy of the project as it is before the command, or after it. */
	place(from: 'start' | 'end' = 'start'): string {
		return this.copy(from === 'start' ? this.#start : this.#end);
	}

	copy(root: string): string {
		const place = path.join(this.#base, `place-${this.#places++}`);
		cpSync(root, place, { recursive: true, verbatimSymlinks: true });
		return place;
	}

	remove(): void {
		rmSync(this.#base, { recursive: true, force: true });
	}

	/**
	 * Checks a project in which the command, its undoing or its recovery was killed: every file is old or
	 * new, and all of them can be made either.
	 *
	 * @returns what is wrong
	 */
	async examine(root: string): Promise<string[]> {
		const found = this.#oddFiles(stateOf(root));
		if (!existsSync(path.join(root, '.asyncshift/unfinished'))) {
			if (this.#sideOf(root) === 'mixed')
				found.push('some files are old, some new, and no journal');
			return [...found, ...(await this.#goOn(root))];
		}
		if (this.#sideOf(root) !== 'before') {
			try {
				requireSettled(root);
				found.push('the next command would not notice');
			} catch {
				// It says what to do.
			}
		}
		const other = this.copy(root);
		await recoverRun(other, 'after', false);
		if (!this.#isExactly(other, this.after)) found.push('finishing does not lead to the new files');
		await undoLastRun(other, false);
		if (!this.#isExactly(other, this.before)) found.push('what was finished cannot be undone');
		await recoverRun(root, 'before', false);
		if (!this.#isExactly(root, this.before))
			found.push('rolling back does not lead to the old files');
		rmSync(other, { recursive: true });
		return [...found, ...(await this.#goOn(root))];
	}

	/** Whether all files are old, or new; besides them there may be what a killed process leaves. */
	#sideOf(root: string): 'before' | 'after' | 'mixed' {
		const state = JSON.stringify(filesOf(stateOf(root)));
		if (state === JSON.stringify(filesOf(this.before))) return 'before';
		return state === JSON.stringify(filesOf(this.after)) ? 'after' : 'mixed';
	}

	isBefore(root: string): boolean {
		return this.#isExactly(root, this.before);
	}

	isAfter(root: string): boolean {
		return this.#isExactly(root, this.after);
	}

	/** Whether everything is as it should be, and nothing else is there. */
	#isExactly(root: string, wanted: State): boolean {
		return JSON.stringify(stateOf(root)) === JSON.stringify(wanted);
	}

	/** Files that are neither old nor new. What is left of a killed process in between has a name of its own. */
	#oddFiles(state: State): string[] {
		return Object.entries(state)
			.filter(([file]) => !temporary.test(file))
			.filter(([file, is]) => is !== this.before[file] && is !== this.after[file])
			.map(([file]) => `${file} is neither old nor new`)
			.concat(
				Object.keys(this.before)
					.filter((file) => !(file in state) && file in this.after)
					.map((file) => `${file} is gone`),
			);
	}

	/** The next commands find nothing in their way. */
	async #goOn(root: string): Promise<string[]> {
		if (this.#sideOf(root) === 'after') {
			await undoLastRun(root, false);
			return this.#isExactly(root, this.before) ? [] : ['undoing does not lead to the old files'];
		}
		const { code, stderr } = await runMain(root, ['apply', this.#plan, '--no-verify']);
		if (code !== 0) return [`the next run fails: ${stderr}`];
		if (!this.#isExactly(root, this.after)) return ['the next run does not lead to the new files'];
		const left = readdirSync(path.join(root, '.asyncshift')).sort().join();
		return left === '.gitignore,runs,trash' ? [] : [`the journal folder holds ${left}`];
	}
}

function layOut(root: string, size: number): void {
	mkdirSync(path.join(root, 'src'), { recursive: true });
	writeFileSync(path.join(root, 'package.json'), '{ "type": "module" }\n');
	writeFileSync(
		path.join(root, 'tsconfig.json'),
		'{ "compilerOptions": { "strict": true, "module": "nodenext", "noEmit": true, "types": [] } }\n',
	);
	const source = (name: string, end: string): string =>
		['', 'export async function work() {', `\treturn '${name}';`, '}', ''].join(end);
	writeFileSync(path.join(root, 'src/one.ts'), source('one', '\r\n'));
	chmodSync(path.join(root, 'src/one.ts'), 0o755);
	for (let file = 1; file < size; file++) {
		writeFileSync(path.join(root, `src/${file}.ts`), source(String(file), '\n'));
	}
	symlinkSync('one.ts', path.join(root, 'src/link.ts'));
}

function filesOf(state: State): State {
	return Object.fromEntries(
		Object.entries(state).filter(([file, is]) => is !== 'folder' && !temporary.test(file)),
	);
}

/** Reads a project; two states are equal when their texts are. */
function stateOf(root: string): State {
	const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
		.filter((file) => !/^\.asyncshift($|\/)/.test(file))
		.sort();
	return Object.fromEntries(
		files.map((file) => {
			const place = path.join(root, file);
			const stat = lstatSync(place);
			if (stat.isSymbolicLink()) return [file, `link to ${readlinkSync(place)}`];
			if (stat.isDirectory()) return [file, 'folder'];
			return [file, `${(stat.mode & 0o7777).toString(8)} ${readFileSync(place, 'utf8')}`];
		}),
	);
}
