// refused: constructor
export class Page {
  readonly title: string;

  constructor(source: any) {
    this.title = source.getSync('title').name;
  }
}
