// refused: started-together
import { BeforeInsert, Entity, EventSubscriber, type EntitySubscriberInterface, type InsertEvent } from 'typeorm';
import { loadSync } from './support/api.js';

@Entity()
export class Article {
  title = '';
  slug = '';
  url = '';

  @BeforeInsert()
  setSlug(): void {
    this.slug = loadSync(this.title).name;
  }

  @BeforeInsert()
  setUrl(): void {
    this.url = `/articles/${this.slug}`;
  }
}

@Entity()
export class Page {
  title = '';
  slug = '';

  @BeforeInsert()
  setSlug(): void {
    this.slug = loadSync(this.title).name;
  }
}

@EventSubscriber()
export class PageIndex implements EntitySubscriberInterface<Page> {
  readonly slugs: string[] = [];

  listenTo() {
    return Page;
  }

  beforeInsert({ entity }: InsertEvent<Page>): void {
    this.slugs.push(entity.slug);
  }
}
