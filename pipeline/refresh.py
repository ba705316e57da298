"""`make refresh`: run the refresh job here and now, and say in Indonesian what happens.

The run is recorded in the Dagster instance of `DAGSTER_HOME`, the same that the daemon uses.
"""

import logging
import sys
import time

from dagster import (
    AssetCheckSeverity,
    DagsterEvent,
    DagsterEventType,
    DagsterInstance,
    InitLoggerContext,
    logger,
)

DAGSTER_REASONS = {
    "DagsterAssetCheckFailedError": "Pemeriksaan di atas menahan publikasi.",
    "DagsterExecutionInterruptedError": "Dihentikan sebelum selesai.",
}


class ProgressHandler(logging.Handler):
    """Prints a line for every step that ended, with its seconds, and why one, or all, failed."""

    def emit(self, record: logging.LogRecord) -> None:
        about: dict = getattr(record, "dagster_meta", {})
        event: DagsterEvent | None = about.get("dagster_event")
        if event is None:
            # An asset informs and warns; errors without an event are Dagster's English on steps
            # that it passes over, which follows from the failure printed above.
            if record.levelno < logging.ERROR:
                print(f"            {about.get('orig_message', record.getMessage())}", flush=True)
            return
        if event.event_type == DagsterEventType.STEP_SUCCESS:
            seconds = event.step_success_data.duration_ms / 1000
            print(f"  {seconds:6.2f} s  {event.step_key.replace('__', '.')}", flush=True)
        elif event.event_type == DagsterEventType.STEP_FAILURE:
            print(f"   GAGAL    {event.step_key.replace('__', '.')}", flush=True)
            print(_reason(event), flush=True)
        elif event.event_type == DagsterEventType.RESOURCE_INIT_FAILURE:
            print("   GAGAL    sebelum aset pertama", flush=True)
            print(_reason(event), flush=True)
        elif event.event_type == DagsterEventType.ASSET_CHECK_EVALUATION:
            evaluation = event.asset_check_evaluation_data
            if not evaluation.passed:
                is_error = evaluation.severity == AssetCheckSeverity.ERROR
                word = "DITAHAN " if is_error else "PERHATIAN"
                print(f"   {word} {evaluation.description}", flush=True)


@logger(description="One Indonesian line per step, for the terminal.")
def progress(context: InitLoggerContext) -> logging.Logger:
    lines = logging.Logger("progress")
    lines.addHandler(ProgressHandler())
    return lines


def refresh(instance: DagsterInstance) -> bool:
    """Run every asset once, of the register the months that have changed; True when a new
    publication is in use."""
    from pipeline.automation import RANGE_END, RANGE_START
    from pipeline.definitions import definitions
    from pipeline.ingest import changed_months, set_aside_sentence, simulated_set_aside
    from pipeline.publication import current
    from pipeline.settings import Paths, project_root

    started = time.perf_counter()
    print("Menyegarkan semua aset, dari data/raw sampai publikasi:", flush=True)
    paths = Paths(project_root())
    months = changed_months(paths)
    set_aside = simulated_set_aside(paths)
    if set_aside and not months:
        # Where months are loaded, the asset says so.
        print(set_aside_sentence(set_aside), flush=True)
    job, tags = "refresh", {}
    if months:
        job = "register_refresh"
        tags = {RANGE_START: months[0].isoformat(), RANGE_END: months[-1].isoformat()}
    result = definitions.resolve_job_def(job).execute_in_process(
        instance=instance,
        run_config={"loggers": {"progress": {}}},
        tags=tags,
        raise_on_error=False,
    )
    seconds = time.perf_counter() - started
    if result.success:
        print(f"Selesai dalam {seconds:.1f} s; publikasi baru dipakai.")
    else:
        kept = current(paths)
        print(
            f"Tidak selesai ({seconds:.1f} s). "
            + (
                f"Publikasi {kept.stem} tetap dipakai seperti semula."
                if kept
                else "Belum ada publikasi."
            )
        )
    return result.success


def _reason(event: DagsterEvent) -> str:
    data = event.step_failure_data if event.is_step_failure else event.engine_event_data
    error = data.error
    # Below Dagster's own wrapping lies the error that was raised; what caused that is for the log.
    while error is not None and error.cause is not None and error.cls_name.startswith("Dagster"):
        error = error.cause
    if error is None:
        return "Tanpa keterangan; lihat run ini di make dagster."
    message = error.message.partition(": ")[2].rstrip()
    if error.cls_name == "InputError":
        return message
    if error.cls_name in DAGSTER_REASONS:
        return DAGSTER_REASONS[error.cls_name]
    return f"{error.cls_name}: {message}\nJejak lengkapnya ada di make dagster."


def main() -> int:
    with DagsterInstance.get() as instance:
        return 0 if refresh(instance) else 1


if __name__ == "__main__":
    sys.exit(main())
