import { h } from './dom.ts';
import { flatten, type Target, type TreeNode, type TreeRow } from './tree.ts';

/** As in the style sheet. */
const rowHeight = 28;
const spare = 12;

/**
 * A tree of any size: only the rows that are seen exist. The tree has the focus, and tells by
 * `aria-activedescendant` which row is meant.
 * https://www.w3.org/WAI/ARIA/apg/patterns/treeview/
 */
export class TreeView {
	readonly element: HTMLElement;
	readonly #rowsElement = h('div', { class: 'rows', role: 'none' });
	readonly #name: string;
	readonly #onChoose: (target: Target) => void;
	/** Nodes that are not as all others are. */
	readonly #toggled = new Set<string>();
	#roots: readonly TreeNode[] = [];
	#rows: TreeRow[] = [];
	#active = 0;
	#allOpen = false;

	constructor(name: string, label: string, onChoose: (target: Target) => void) {
		this.#name = name;
		this.#onChoose = onChoose;
		this.element = h(
			'div',
			{ class: 'tree', role: 'tree', tabindex: 0, 'aria-label': label },
			this.#rowsElement,
		);
		this.element.addEventListener('scroll', () => this.#draw());
		this.element.addEventListener('keydown', (event) => this.#onKey(event));
		this.element.addEventListener('click', (event) => this.#onClick(event));
		new ResizeObserver(() => this.#draw()).observe(this.element);
	}

	/** Shows other nodes, and as much of them at once as `open` says. */
	show(roots: readonly TreeNode[], open: 'all' | 'first' | 'none'): void {
		const key = this.#rows[this.#active]?.node.key;
		this.#roots = roots;
		this.#allOpen = open === 'all';
		this.#toggled.clear();
		if (open === 'first') for (const root of roots) this.#toggled.add(root.key);
		this.#flatten();
		this.#active = Math.max(
			0,
			this.#rows.findIndex(({ node }) => node.key === key),
		);
		this.element.scrollTop = 0;
		this.#reveal();
	}

	/** Opens nodes: those on the way to what is to be seen. */
	openPath(path: readonly TreeNode[]): void {
		for (const { key } of path.slice(0, -1)) this.#setOpen(key, true);
		this.#flatten();
		const last = path.at(-1);
		const index = this.#rows.findIndex(({ node }) => node.key === last?.key);
		if (index !== -1) this.#active = index;
		this.#reveal();
	}

	/** The targets of all rows that could be reached, in order. */
	targets(): Target[] {
		const all = flatten(this.#roots, () => true);
		return all.flatMap(({ node: { target } }) => (target === undefined ? [] : [target]));
	}

	#isOpen = (key: string): boolean => this.#toggled.has(key) !== this.#allOpen;

	#setOpen(key: string, isOpen: boolean): void {
		if (isOpen !== this.#allOpen) this.#toggled.add(key);
		else this.#toggled.delete(key);
	}

	#flatten(): void {
		this.#rows = flatten(this.#roots, this.#isOpen);
		this.#active = Math.min(this.#active, Math.max(0, this.#rows.length - 1));
		this.#rowsElement.style.height = `${this.#rows.length * rowHeight}px`;
	}

	#reveal(): void {
		const top = this.#active * rowHeight;
		const { scrollTop, clientHeight } = this.element;
		if (top < scrollTop) this.element.scrollTop = top;
		else if (top + rowHeight > scrollTop + clientHeight && clientHeight > 0)
			this.element.scrollTop = top + rowHeight - clientHeight;
		this.#draw();
	}

	#draw(): void {
		const { scrollTop, clientHeight } = this.element;
		const first = Math.max(0, Math.floor(scrollTop / rowHeight) - spare);
		const last = Math.min(
			this.#rows.length,
			Math.ceil((scrollTop + clientHeight) / rowHeight) + spare,
		);
		const shown = this.#rows.slice(first, last).map((row, at) => this.#drawRow(row, first + at));
		this.#rowsElement.replaceChildren(...shown);
		if (this.#rows.length === 0) this.element.removeAttribute('aria-activedescendant');
		else this.element.setAttribute('aria-activedescendant', this.#idOf(this.#active));
	}

	#idOf(index: number): string {
		return `${this.#name}-${index}`;
	}

	#drawRow({ node, level, position, size }: TreeRow, index: number): HTMLElement {
		const hasChildren = node.children.length > 0;
		const isActive = index === this.#active;
		const row = h(
			'div',
			{
				id: this.#idOf(index),
				class: `row ${node.tone ?? ''}`,
				role: 'treeitem',
				'aria-level': level,
				'aria-posinset': position,
				'aria-setsize': size,
				'aria-expanded': hasChildren ? String(this.#isOpen(node.key)) : undefined,
				'aria-selected': String(isActive),
				'data-index': index,
				title: [node.label, node.note].filter(Boolean).join(' — '),
			},
			h('span', { class: 'arrow', 'aria-hidden': 'true' }, hasChildren ? '▸' : ''),
			node.badge !== undefined && h('span', { class: 'badge' }, node.badge),
			h('span', { class: 'label' }, node.label),
			node.note !== undefined && h('span', { class: 'note' }, node.note),
			hasChildren && h('span', { class: 'count' }, node.count.toLocaleString('en-US')),
		);
		row.style.top = `${index * rowHeight}px`;
		row.style.paddingInlineStart = `${(level - 1) * 14 + 6}px`;
		return row;
	}

	#onClick(event: MouseEvent): void {
		const row = (event.target as Element).closest<HTMLElement>('[data-index]');
		if (row === null) return;
		const index = Number(row.dataset.index);
		const { node } = this.#rows[index]!;
		const isArrow = (event.target as Element).closest('.arrow') !== null;
		if (node.children.length > 0 && (isArrow || node.target === undefined))
			this.#toggle(index, !this.#isOpen(node.key));
		this.#move(index);
	}

	#toggle(index: number, isOpen: boolean): void {
		this.#setOpen(this.#rows[index]!.node.key, isOpen);
		this.#flatten();
		this.#draw();
	}

	/** The choice follows the focus: what a row stands for is shown beside it. */
	#move(index: number): void {
		const row = this.#rows[index];
		if (row === undefined) return;
		this.#active = index;
		this.#reveal();
		if (row.node.target !== undefined) this.#onChoose(row.node.target);
	}

	#onKey(event: KeyboardEvent): void {
		const row = this.#rows[this.#active];
		if (row === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
		const page = Math.max(1, Math.floor(this.element.clientHeight / rowHeight) - 1);
		const moves: Readonly<Record<string, number>> = {
			ArrowDown: this.#active + 1,
			ArrowUp: this.#active - 1,
			Home: 0,
			End: this.#rows.length - 1,
			PageDown: Math.min(this.#rows.length - 1, this.#active + page),
			PageUp: Math.max(0, this.#active - page),
		};
		const isOpen = this.#isOpen(row.node.key);
		const hasChildren = row.node.children.length > 0;
		if (event.key in moves) this.#move(moves[event.key]!);
		else if (event.key === 'ArrowRight') {
			if (hasChildren && !isOpen) this.#toggle(this.#active, true);
			else if (hasChildren) this.#move(this.#active + 1);
		} else if (event.key === 'ArrowLeft') {
			if (hasChildren && isOpen) this.#toggle(this.#active, false);
			else if (row.parent !== undefined) this.#move(row.parent);
		} else if (event.key === 'Enter' || event.key === ' ') {
			if (hasChildren) this.#toggle(this.#active, !isOpen);
			this.#move(this.#active);
		} else return;
		event.preventDefault();
	}
}
