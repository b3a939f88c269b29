export interface Titles {
	of(id: string, isShort: boolean = false): Promise<string>;
	all(ids: string[], options: object = {}): string[];
}
