import type { MappingFormCheckQuery } from './__generated__/MappingFormCheckQuery.graphql';
import { Figures, RefusalTable, Remarks } from './Figures';
import classes from './Imports.module.css';
import { text } from './messages';

export type Check = MappingFormCheckQuery['response']['importCheck'];

/** What an import would do, told before it does anything. */
export function CheckResult({ check, isStale }: { check: Check; isStale: boolean }) {
  return (
    <section aria-label={text.checkTitle} className={classes['section']} data-stale={isStale}>
      <h2 className={classes['title']}>{text.checkTitle}</h2>
      <div role="status">
        {isStale ? (
          <p className={classes['stale']}>{text.changedSinceCheck}</p>
        ) : (
          <Figures
            figures={[
              { count: check.created, label: text.wouldCreate },
              { count: check.existing, label: text.wouldExist },
              { count: check.applications, label: text.wouldApply },
              { count: check.refused, label: text.wouldRefuse, isRefusal: true },
            ]}
          />
        )}
      </div>
      {!isStale && (
        <>
          {!check.isComplete && <p className={classes['quiet']}>{text.checkedPart(check.rows)}</p>}
          {check.created + check.applications === 0 && (
            <p className={classes['quiet']}>{text.nothingToImport}</p>
          )}
          <Remarks remarks={check.remarks} />
          {check.refusals.length > 0 && <RefusalTable refusals={check.refusals} />}
        </>
      )}
    </section>
  );
}
