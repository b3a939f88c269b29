export interface Titled {
	readonly title: string;
}

export class Page implements Titled {
	readonly title: string;

	constructor(title: string) {
		this.title = title;
	}

	toJSON(): string {
		return `Page ${this.title}`;
	}
}

export const blank: Titled = { title: '' };
