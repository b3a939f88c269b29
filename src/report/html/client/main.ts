import type { PageData, PageStep } from '../pageData.ts';
import { drawDetail } from './detail.ts';
import { count, h, prose } from './dom.ts';
import { applyFilter } from './filter.ts';
import { FilterBar } from './filterBar.ts';
import { Graph } from './graph.ts';
import { drawHelp } from './help.ts';
import { drawStart } from './start.ts';
import { Tabs } from './tabs.ts';
import { findPath, type Target, type TreeNode } from './tree.ts';
import { fileTree, propagationTree, siteTree } from './trees.ts';
import { TreeView } from './treeView.ts';

const data = JSON.parse(document.getElementById('data')!.textContent!) as PageData;

const treeNames = ['why', 'files', 'sites'] as const;
type TreeName = (typeof treeNames)[number];

/** The page: the trees to the left, what is chosen to the right. The address says what that is. */
class Page {
	readonly #trees = {
		why: new TreeView('why', 'Who became async because of whom', (target) => this.#choose(target)),
		files: new TreeView('files', 'Files', (target) => this.#choose(target)),
		sites: new TreeView('sites', 'Left alone or to review', (target) => this.#choose(target)),
	};
	readonly #tabs = new Tabs([
		{ name: 'Why', panel: this.#trees.why.element },
		{ name: 'Files', panel: this.#trees.files.element },
		{ name: 'Left alone', panel: this.#trees.sites.element },
	]);
	readonly #filters = new FilterBar(() => this.#showTrees());
	readonly #detail = h('section', {
		class: 'detail',
		tabindex: 0,
		'aria-label': 'What is chosen',
	});
	readonly #outcome = h('p', { class: 'outcome' });
	readonly #help = drawHelp();
	readonly #stepSelect = h('select', { 'aria-label': 'Step' }) as HTMLSelectElement;
	readonly #layout = h('button', { type: 'button', class: 'layout' });
	#step: PageStep = data.steps[0]!;
	#graph = new Graph(this.#step);
	#nodes: Readonly<Record<TreeName, readonly TreeNode[]>> = { why: [], files: [], sites: [] };
	#target: Target | undefined;
	#isSplit: boolean;

	constructor() {
		const narrow = window.matchMedia('(max-width: 1000px)');
		this.#isSplit = !narrow.matches;
		narrow.addEventListener('change', () => this.#setSplit(!narrow.matches));
		const main = h(
			'main',
			{},
			h(
				'nav',
				{ class: 'trees', 'aria-label': 'Overview' },
				this.#filters.element,
				this.#tabs.element,
			),
			this.#detail,
		);
		document.body.append(this.#drawHeader(), main, this.#help);
		this.#layout.addEventListener('click', () => this.#setSplit(!this.#isSplit));
		document.addEventListener('keydown', (event) => this.#onKey(event));
		window.addEventListener('hashchange', () => this.#follow());
		this.#setSplit(this.#isSplit);
		this.#showStep(this.#step);
		this.#follow();
	}

	#drawHeader(): HTMLElement {
		const select = this.#stepSelect;
		select.append(...data.steps.map(({ title }, index) => h('option', { value: index }, title)));
		select.hidden = data.steps.length < 2;
		select.addEventListener('change', () => {
			location.hash = `${select.value}`;
		});
		const help = h(
			'button',
			{ type: 'button', class: 'help', 'aria-label': 'Keys', title: 'Keys (?)' },
			'?',
		);
		help.addEventListener('click', () => this.#help.showModal());
		return h('header', {}, h('h1', {}, data.title), select, this.#outcome, this.#layout, help);
	}

	#setSplit(isSplit: boolean): void {
		this.#isSplit = isSplit;
		this.#layout.textContent = isSplit ? 'Diff: side by side' : 'Diff: one column';
		this.#layout.title = 'How changes are shown (u)';
		this.#showDetail();
	}

	#showStep(step: PageStep): void {
		this.#step = step;
		this.#graph = new Graph(step);
		this.#stepSelect.value = String(data.steps.indexOf(step));
		this.#outcome.replaceChildren(...prose(step.outcome));
		this.#filters.offer(step);
		this.#showTrees();
	}

	#showTrees(): void {
		const passing = applyFilter(this.#step, this.#filters.filter());
		this.#nodes = {
			why: propagationTree(this.#step, this.#graph, passing),
			files: fileTree(this.#step, passing),
			sites: siteTree(this.#step, data.codes, passing),
		};
		const { decisions, files, sites } = this.#step;
		const isFiltered = !passing.all;
		this.#trees.why.show(this.#nodes.why, isFiltered || decisions.length < 60 ? 'all' : 'first');
		this.#trees.files.show(this.#nodes.files, isFiltered || files.length < 60 ? 'all' : 'none');
		this.#trees.sites.show(this.#nodes.sites, isFiltered || sites.length < 40 ? 'all' : 'none');
		this.#tabs.count([passing.decisions.size, passing.files.size, passing.sites.size]);
		this.#filters.tell(
			isFiltered
				? `${count(passing.decisions.size, 'change')} in ${count(passing.files.size, 'file')}`
				: '',
		);
		this.#reveal();
	}

	/** What the trees choose goes through the address, so that the browser's buttons lead back. */
	#choose(target: Target): void {
		if (target === this.#target) return;
		history.replaceState(null, '', this.#hrefOf(target));
		this.#follow();
	}

	#hrefOf(target: Target): string {
		return `#${data.steps.indexOf(this.#step)}.${target}`;
	}

	#follow(): void {
		const [, number, target] = /^#(\d+)(?:\.([dfs]\d+))?$/.exec(location.hash) ?? [];
		const step = data.steps[Number(number ?? 0)] ?? data.steps[0]!;
		if (step !== this.#step) {
			this.#showStep(step);
			this.#filters.reset();
		}
		this.#target = this.#isThere(target) ? (target as Target) : undefined;
		this.#showTab(this.#target);
		this.#showDetail();
		this.#reveal();
	}

	/** A list that cannot show what is chosen gives way to one that can. */
	#showTab(target: Target | undefined): void {
		const current = this.#tabs.current();
		if (target?.startsWith('s') && current === 0) this.#tabs.select(2);
		if (target?.startsWith('d') && current === 2) this.#tabs.select(0);
	}

	#isThere(target: string | undefined): boolean {
		if (target === undefined) return false;
		const { decisions, files, sites } = this.#step;
		const list = { d: decisions, f: files, s: sites }[target[0] as 'd' | 'f' | 's'];
		return Number(target.slice(1)) < list.length;
	}

	/** Opens the trees where the chosen thing is. */
	#reveal(): void {
		const target = this.#target;
		if (target === undefined) return;
		for (const name of treeNames) {
			const nodes = this.#nodes[name];
			const path = this.#targetsOf(target)
				.map((one) => findPath(nodes, one))
				.find(({ length }) => length > 0);
			if (path !== undefined) this.#trees[name].openPath(path);
		}
	}

	/** Rows that stand for a target: a call is in the row of the function around it. */
	#targetsOf(target: Target): Target[] {
		const index = Number(target.slice(1));
		if (target.startsWith('f')) return [target];
		if (target.startsWith('s')) return [target, `f${this.#step.sites[index]!.file}`];
		const [next] = this.#graph.children(index);
		const { file } = this.#step.decisions[index]!;
		return [target, ...(next === undefined ? [] : [`d${next}` as const]), `f${file}`];
	}

	#fileOf(target: Target | undefined): number {
		if (target === undefined) return -1;
		const index = Number(target.slice(1));
		if (target.startsWith('f')) return index;
		return (target.startsWith('d') ? this.#step.decisions : this.#step.sites)[index]!.file;
	}

	#showDetail(): void {
		if (this.#target === undefined) {
			this.#detail.replaceChildren(...drawStart(this.#step, this.#graph));
			return;
		}
		const context = {
			data,
			step: this.#step,
			graph: this.#graph,
			isSplit: this.#isSplit,
			hrefOf: (target: Target) => this.#hrefOf(target),
		};
		this.#detail.replaceChildren(...drawDetail(this.#target, context));
		this.#detail.scrollTop = 0;
		const box = this.#detail.querySelector<HTMLElement>('.diff-box');
		const line = box?.querySelector<HTMLElement>('.current');
		if (box && line) box.scrollTop = line.offsetTop - box.clientHeight / 3;
	}

	#onKey(event: KeyboardEvent): void {
		const { key, target } = event;
		if (event.ctrlKey || event.metaKey || event.altKey || this.#help.open) return;
		const isTyping = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
		if (key === 'Escape') {
			this.#filters.reset();
			this.#focusTree();
		} else if (isTyping) {
			if (target instanceof HTMLInputElement && (key === 'ArrowDown' || key === 'Enter'))
				this.#focusTree();
			else return;
		} else if (key === '/') this.#filters.focus();
		else if (key === 'j' || key === 'k') this.#stepFile(key === 'j' ? 1 : -1);
		else if (key === '1' || key === '2' || key === '3') {
			this.#tabs.select(Number(key) - 1);
			this.#focusTree();
		} else if (key === 'u') this.#setSplit(!this.#isSplit);
		else if (key === '?') this.#help.showModal();
		else return;
		event.preventDefault();
	}

	#focusTree(): void {
		this.#tabs.panel().focus();
	}

	#stepFile(by: number): void {
		const targets = this.#trees.files.targets();
		if (targets.length === 0) return;
		const at = targets.indexOf(`f${this.#fileOf(this.#target)}`);
		const next = at === -1 ? (by > 0 ? 0 : targets.length - 1) : at + by;
		const target = targets[Math.min(targets.length - 1, Math.max(0, next))];
		if (target !== undefined) this.#choose(target);
	}
}

new Page();
