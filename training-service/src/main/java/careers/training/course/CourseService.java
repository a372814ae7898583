package careers.training.course;

import careers.platform.id.Ids;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Defines courses and finds them. */
@ApplicationScoped
public class CourseService {

    private static final String SCOPE = "courses";
    private static final UUID FIRST = new UUID(0, 0);

    private final CourseRepository courses;
    private final Cursors cursors;
    private final LondonCalendar calendar;

    CourseService(CourseRepository courses, Cursors cursors, LondonCalendar calendar) {
        this.courses = courses;
        this.cursors = cursors;
        this.calendar = calendar;
    }

    /** Defines a course. */
    @Transactional
    public CourseView define(DefineCourse request) {
        Course course = new Course(Ids.next(), request, calendar.now());
        courses.persistAndFlush(course);
        return CourseView.of(course);
    }

    /** A page in order of definition. */
    public Page<CourseView> list(PageQuery query) {
        UUID after = cursors.after(SCOPE, query).map(UUID::fromString).orElse(FIRST);
        List<CourseView> fetched = courses.after(after, query.limit() + 1).stream()
                .map(CourseView::of)
                .toList();
        return cursors.page(SCOPE, fetched, query, view -> view.courseId().toString());
    }

    /** One course, or 404. */
    public CourseView get(UUID id) {
        return courses.findByIdOptional(id).map(CourseView::of).orElseThrow(PlatformError.NOT_FOUND::problem);
    }
}
