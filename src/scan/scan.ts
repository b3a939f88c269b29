import { isBuiltin } from 'node:module';
import type { Node } from '@babel/types';
import { Ignores } from '../comments/ignores.ts';
import { describeBinding } from '../plan/functions/describeBinding.ts';
import { openCompiler } from '../plan/openCompiler.ts';
import { readTexts } from '../plan/readTexts.ts';
import { Session } from '../plan/session.ts';
import { Callers } from '../plan/uses/callers.ts';
import { valueNamed } from '../plan/uses/callOf.ts';
import { receiverOf } from '../plan/uses/receiverOf.ts';
import type { Workspace } from '../project/workspace.ts';
import type { Rule } from '../rules/rule.ts';
import { type FunctionNode, isFunction } from '../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../syntax/tree.ts';
import { type BlockingSite, findBlockingCalls } from './findBlockingCalls.ts';
import { judge } from './judge.ts';
import type { Profile } from './profile.ts';
import { findPath, type Step } from './reach.ts';
import type {
	BlockingCall,
	HotFunction,
	Measured,
	ScanPlace,
	ScanResult,
	ScanStep,
} from './scanResult.ts';
import { type ListedCalls, subtractListed } from './subtractListed.ts';

/** What to scan, and for what. */
export interface ScanRequest {
	readonly workspace: Workspace;
	/** The functions that block; those with a replacement have an asynchronous form. */
	readonly rules: readonly Rule[];
	readonly profile?: Profile;
}

/**
 * Finds the blocking calls that async code or a callback of the event loop reaches, directly or through any number of
 * functions.
 */
export function scan({ workspace, rules, profile }: ScanRequest): ScanResult {
	const { texts } = readTexts(workspace);
	const compiler = openCompiler(workspace, texts, false);
	try {
		const session = new Session({
			root: workspace.root,
			texts,
			oracle: compiler,
			options: { rules, onBlocked: 'refuse', byName: false },
			isEditable: () => true,
		});
		return new Scanner(session, workspace, profile).run(rules);
	} finally {
		compiler.close();
	}
}

class Scanner {
	readonly #session: Session;
	readonly #workspace: Workspace;
	readonly #profile: Profile | undefined;

	constructor(session: Session, workspace: Workspace, profile: Profile | undefined) {
		this.#session = session;
		this.#workspace = workspace;
		this.#profile = profile;
	}

	run(rules: readonly Rule[]): ScanResult {
		const selected = new Set(
			this.#workspace.files
				.filter(({ editable }) => editable)
				.map(({ absolutePath }) => absolutePath),
		);
		const found = findBlockingCalls(rules, this.#session).filter(({ tree }) =>
			selected.has(tree.path),
		);
		const ignores = new Ignores(this.#session);
		const sites = found.filter(
			({ tree, offset }) => ignores.at({ file: tree.path, start: offset }) === undefined,
		);
		const callers = new Callers(this.#session);
		const calls: BlockingCall[] = [];
		for (const site of sites) {
			const path = findPath(site, callers, this.#session.oracle);
			if (path !== undefined) calls.push(this.#describe(site, path));
		}
		return {
			version: 1,
			filesSeen: this.#workspace.files.length,
			unreached: sites.length - calls.length,
			ignored: found.length - sites.length,
			calls: calls.sort(byUrgency),
			hot: subtractListed(this.#hotFunctions(), this.#listedCalls(sites)),
		};
	}

	/** Those of files that are asked about, or unknown. */
	#hotFunctions(): HotFunction[] {
		const left = this.#workspace.files.filter(({ editable }) => !editable);
		const others = new Set(left.map(({ path }) => path));
		return (this.#profile?.hotFunctions() ?? []).filter(({ file }) => !others.has(file));
	}

	/** What blocking calls of packages are listed with, by the functions that they stand in. */
	#listedCalls(sites: readonly BlockingSite[]): ListedCalls[] {
		return sites.flatMap((site) => {
			const { module } = site.rule;
			const measured = isBuiltin(module) ? undefined : this.#measure(site);
			const place = measured && this.#placeOf(site.tree, nameOf(site.fn!));
			return measured === undefined || place === undefined ? [] : [{ place, module, measured }];
		});
	}

	#measure({ tree, fn, rule }: BlockingSite): Measured | undefined {
		return fn && this.#profile?.measure(this.#placeOf(tree, nameOf(fn)), rule);
	}

	#describe(site: BlockingSite, path: readonly Step[]): BlockingCall {
		const place = this.#placeOf(site.tree, site.offset);
		const measured = this.#measure(site);
		return {
			...place,
			name: site.name,
			rule: `${site.rule.module}#${site.rule.exportPath.join('.')}`,
			...judge(site.rule, site.problem),
			path: path.map((step) => this.#describeStep(step)),
			...(measured === undefined ? {} : { measured }),
		};
	}

	#describeStep(step: Step): ScanStep {
		return { label: labelOf(step), ...this.#placeOf(step.tree, step.offset) };
	}

	#placeOf({ path, text }: SyntaxTree, offset: number): ScanPlace {
		return {
			file: this.#session.relative(path),
			line: this.#session.lineOf(path, offset),
			column: offset - text.lastIndexOf('\n', offset - 1),
		};
	}
}

/** Where a profile says that a function is: modifiers and decorators come before. */
function nameOf(fn: FunctionNode): number {
	if ('key' in fn) return fn.key.start!;
	return 'id' in fn && fn.id ? fn.id.start! : fn.start!;
}

function labelOf({ tree, fn, offset }: Step): string {
	if (fn === undefined) return labelOfHanded(tree, valueNamed(tree.nameAt(offset)!));
	const binding = describeBinding(tree, fn);
	if (binding !== undefined) return binding.label;
	const { value, parent } = receiverOf(fn);
	return parent !== undefined && 'callee' in parent && parent.callee !== value
		? callbackOf(tree, parent.callee as Node)
		: 'anonymous function';
}

/** `app.get('/', this.find.bind(this))` */
function labelOfHanded(tree: SyntaxTree, value: Node): string {
	for (let up = parentOf(value); up !== undefined && !isFunction(up); up = parentOf(up)) {
		if (!('callee' in up)) continue;
		const callee = up.callee as Node;
		if (callee.start! > value.start! || callee.end! <= value.start!)
			return callbackOf(tree, callee);
	}
	return tree.textOf(value);
}

function callbackOf({ text }: SyntaxTree, callee: Node): string {
	const written = text.slice(callee.start!, callee.end!).replace(/\s+/g, ' ');
	const member =
		callee.type === 'MemberExpression' ? text.slice(callee.property.start!, callee.end!) : '';
	const isLong = written.length > 60 && member !== '';
	return `callback of \`${isLong ? `….${member}` : written.slice(0, 60)}\``;
}

/** The longest first where times are known; then by place. */
function byUrgency(one: BlockingCall, other: BlockingCall): number {
	return (
		(other.measured?.longest ?? -1) - (one.measured?.longest ?? -1) ||
		one.file.localeCompare(other.file) ||
		one.line - other.line ||
		one.column - other.column
	);
}
