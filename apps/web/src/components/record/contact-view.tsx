import { PROFILE_FIELDS } from '@vitae/schema/profile-fields';
import { useId, useState } from 'react';
import { AddDetails, Additions } from './additions.tsx';
import { BoundValue } from './bound-value.tsx';
import { EditableList } from './editable-list.tsx';
import { type BindField, isFilled } from './field-binding.ts';

const FACTS = ['email', 'phone', 'location', 'nationality', 'birthDate'];
const LISTS = ['additionalEmails', 'additionalPhones'];

/** Who the person is and how to reach them, at the head of the record. */
export function ContactView({ bind }: { bind: BindField }) {
  const [adding, setAdding] = useState(false);
  const additions = useId();
  const [name, headline] = [bind('name'), bind('headline')];
  const facts = FACTS.map(bind).filter(isFilled);
  const lists = LISTS.map(bind).filter(isFilled);
  return (
    <section aria-label="Contact" className="group/section relative grid gap-3 pb-9">
      <h2 className="pr-10 text-4xl leading-[1.05] has-[form]:pr-0 sm:text-5xl">
        {isFilled(name) ? <BoundValue binding={name} /> : <span className="text-soft">Name not found</span>}
      </h2>
      {isFilled(headline) && (
        <div className="text-lg text-soft">
          <BoundValue binding={headline} />
        </div>
      )}
      {facts.length > 0 && (
        <dl className="mt-2 flex flex-wrap gap-x-8 gap-y-3">
          {facts.map((binding) => (
            <div key={binding.field} className="min-w-0 has-[form]:w-full">
              <dt className="eyebrow">{binding.label}</dt>
              <dd>
                <BoundValue binding={binding} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {lists.map((binding) => (
        <div key={binding.field}>
          <p className="eyebrow mb-1">{binding.label}</p>
          <EditableList binding={binding} look="row" />
        </div>
      ))}
      {adding && <Additions id={additions} bindings={Object.keys(PROFILE_FIELDS.contact).map(bind)} />}
      <div className="absolute top-0 -right-2.5 in-[section:has(form)]:hidden pointer-coarse:-right-3.5 print:hidden">
        <AddDetails
          to="contact"
          controls={additions}
          open={adding}
          onToggle={() => setAdding(!adding)}
          className={adding ? '' : 'reveal'}
        />
      </div>
    </section>
  );
}
