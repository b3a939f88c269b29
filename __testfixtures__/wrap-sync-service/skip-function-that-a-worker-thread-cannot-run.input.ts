// refused: not-offloadable
let runs = 0;

export class Renderer {
	readonly #title = 'report';

	title(): string {
		return this.#title.toUpperCase();
	}

	numbered(text: string): string {
		runs += 1;
		return `${runs}: ${text}`;
	}

	each(texts: readonly string[], write: (text: string) => string): string[] {
		return texts.map(write);
	}

	fixed(text: string): { readonly text: string } {
		return Object.freeze({ text });
	}

	parse(text: string) {
		return { text };
	}
}
