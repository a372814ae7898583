package careers.platform.web;

/** The order of the filters around a request, lowest first. */
final class FilterOrder {

    static final int TRACE = 100;
    static final int MEDIA_TYPE = 200;

    private FilterOrder() {}
}
