import { BeforeInsert, Entity, EventSubscriber, type EntitySubscriberInterface, type InsertEvent } from 'typeorm';
import { load } from './support/api.js';

@Entity()
export class User {
  name = '';
  password = '';
  label = '';

  @BeforeInsert()
  trim(): void {
    this.name = this.name.trim();
  }

  @BeforeInsert()
  async hash(): Promise<void> {
    this.password = (await load(this.name)).name;
  }

  @BeforeInsert()
  setLabel(): void {
    this.label = this.name;
  }
}

@EventSubscriber()
export class Greeter implements EntitySubscriberInterface<User> {
  readonly greeted: string[] = [];

  listenTo() {
    return User;
  }

  beforeInsert(event: InsertEvent<User>): void {
    if (event.entity) this.greeted.push(event.entity.label);
  }
}
