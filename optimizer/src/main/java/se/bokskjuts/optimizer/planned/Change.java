package se.bokskjuts.optimizer.planned;

import org.optaplanner.core.api.score.director.ScoreDirector;

/** Who must hear of a changed variable, before and after it changes. */
interface Change {
  /** Nobody: the day is not being solved. */
  Change UNHEARD =
      new Change() {
        @Override
        public void variable(Object entity, String name, Runnable change) {
          change.run();
        }

        @Override
        public void stops(PlannedVan van, int sizeAfter, Runnable change) {
          change.run();
        }
      };

  void variable(Object entity, String name, Runnable change);

  void stops(PlannedVan van, int sizeAfter, Runnable change);

  /** The working score. */
  static Change heardBy(ScoreDirector<PlannedDay> director) {
    return new Change() {
      @Override
      public void variable(Object entity, String name, Runnable change) {
        director.beforeVariableChanged(entity, name);
        change.run();
        director.afterVariableChanged(entity, name);
      }

      @Override
      public void stops(PlannedVan van, int sizeAfter, Runnable change) {
        director.beforeListVariableChanged(van, "stops", 0, van.stops().size());
        change.run();
        director.afterListVariableChanged(van, "stops", 0, sizeAfter);
      }
    };
  }
}
